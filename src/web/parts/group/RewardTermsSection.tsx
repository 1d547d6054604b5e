import type { ManagementGroupPage } from '../../../contract/managementGroups.ts'
import { rewardSources, rewardWords } from '../partnership/rewardWords.ts'

/** What a stretch target earns, in the words of the agreement in force. */
export function RewardTermsSection({ agreement }: Pick<ManagementGroupPage, 'agreement'>) {
  const terms = agreement?.rewardTerms
  return (
    <section className="sec" aria-labelledby="reward-heading">
      <h2 id="reward-heading">How reward is worked out</h2>
      {!agreement && <p>No agreement is in force in this quarter, so no reward is at stake.</p>}
      {agreement && !terms && <p>{agreement.title} has no reward terms recorded, so none is worked out.</p>}
      {agreement && terms && (
        <>
          <p>{rewardWords(terms)}</p>
          <p className="small quiet">
            {agreement.title}. {rewardSources(terms)}
          </p>
        </>
      )}
    </section>
  )
}
