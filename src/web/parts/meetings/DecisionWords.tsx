import type { Minute } from '../../../papers/words/minute.ts'

/** "**Agreed.** Officers to report in March (Harrow Chief Executives)". */
export function DecisionWords({ minute }: { readonly minute: Minute }) {
  const { outcome, words, decidedBy } = minute
  return (
    <>
      {outcome !== '' && <b>{outcome}</b>}
      {outcome !== '' && words !== '' && ' '}
      {words}
      {decidedBy !== '' && ` (${decidedBy})`}
    </>
  )
}
