import type { Minute } from '../../../domain/meetings/minute.ts'

/** "**Agreed.** Officers to report (Harrow Chief Executives), by 28 February 2011", as `minuteLine` says it. */
export function DecisionWords({ minute }: { readonly minute: Minute }) {
  const { outcome, words, who, byWhen } = minute
  return (
    <>
      {outcome !== '' && <b>{outcome}</b>}
      {outcome !== '' && words !== '' && ' '}
      {words}
      {who !== '' && ` (${who})`}
      {byWhen !== '' && `, ${byWhen}`}
    </>
  )
}
