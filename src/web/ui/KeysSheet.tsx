import { Dialog } from './Dialog.tsx'
import type { PageKey } from './pageKey.ts'
import { switchSingleKeys, useSingleKeys } from './singleKeys.ts'

type Props = { readonly keys: readonly PageKey[]; readonly onClose: () => void }

export function KeysSheet({ keys, onClose }: Props) {
  const on = useSingleKeys()
  return (
    <Dialog title="Keys on this page" onClose={onClose}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {[...keys, { key: '?', words: 'Show this list' }].map(({ key, shown, words }) => (
            <tr key={key}>
              <th scope="row">
                <span className="kbd">{shown ?? (key.length === 1 ? key.toUpperCase() : key)}</span>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="check keys-switch">
        <input type="checkbox" checked={on} onChange={(event) => switchSingleKeys(event.target.checked)} />
        <span>
          Single keys do something.
          <br />
          <span className="small quiet">
            Switch this off if you dictate to your computer. Arrows, Enter and Esc still work.
          </span>
        </span>
      </label>
    </Dialog>
  )
}
