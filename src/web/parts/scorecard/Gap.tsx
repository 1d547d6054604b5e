import { asNothing } from './tableRoles.ts'

/** Holds the place, in pixels, of rows that are not drawn. */
export function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tbody {...asNothing} className="gap">
      <tr>
        <td colSpan={columns}>
          {/* A picture's height is an attribute: the policy of a page lets no markup bring a style of its own. */}
          <svg width="1" height={height} aria-hidden="true" />
        </td>
      </tr>
    </tbody>
  )
}
