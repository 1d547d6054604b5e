import { PageKeys } from '../../ui/PageKeys.tsx'
import type { PageKey } from '../../ui/pageKey.ts'
import { Key } from './Key.tsx'
import type { NamedKey } from './keysInBar.ts'

type Props = {
  readonly keys: readonly PageKey[]
  /** The keys that the bar names: those of what is on the screen. */
  readonly named: readonly NamedKey[]
  /** "Next: NI 59, initial assessments"; null on the last screen. */
  readonly next: { readonly words: string; readonly run: () => void } | null
}

/** What the keys do on this screen; each may be pressed here too. */
export function KeyBar({ keys, named, next }: Props) {
  return (
    <footer className="room-keys">
      {named.map(({ shown, words, run }) => (
        <button key={shown} type="button" onClick={run}>
          <Key name={shown} />
          {words}
        </button>
      ))}
      <PageKeys keys={keys} />
      {next && (
        <button type="button" className="next" onClick={next.run}>
          <Key name="→" />
          <span>{next.words}</span>
        </button>
      )}
    </footer>
  )
}
