import { asNothing } from './tableRoles.ts'

/** Holds the place, in pixels, of rows that are not drawn. */
export function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tbody {...asNothing} className="gap">
      <tr style={{ height }}>
        <td colSpan={columns}>{'\u00a0'}</td>
      </tr>
    </tbody>
  )
}
