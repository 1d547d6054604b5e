import type { ManagementGroupPage } from '../../../contract/managementGroups.ts'
import { poundsWords, type Pence } from '../../../domain/rewardGrant/pence.ts'
import { paymentWords } from '../partnership/paymentWords.ts'
import { rewardSources, rewardWords } from '../partnership/rewardWords.ts'

type Props = Pick<ManagementGroupPage, 'agreement' | 'payments'>

/** What a stretch target earns, in the words of the agreement in force, and how all that is earned so far would be paid. */
export function RewardTermsSection({ agreement, payments }: Props) {
  const terms = agreement?.rewardTerms
  return (
    <section className="sec" aria-labelledby="reward-heading">
      <h2 id="reward-heading">How reward is worked out</h2>
      {!agreement && <p>No agreement is in force in this quarter, so no reward is at stake.</p>}
      {agreement && !terms && <p>{agreement.title} has no reward terms recorded, so none is worked out.</p>}
      {agreement && terms && (
        <>
          <p>{rewardWords(terms)}</p>
          {payments && <p>{allTogetherWords(payments)}</p>}
          <p className="small quiet">
            {agreement.title}. {rewardSources(terms)}
          </p>
        </>
      )}
    </section>
  )
}

/** Of all the agreement's stretch targets, not of this group's alone: instalments and payments on account are of them all. */
function allTogetherWords(payments: NonNullable<Props['payments']>): string {
  const { earned, notKnown } = payments
  const pounds = (pence: number) => poundsWords(pence as Pence)
  const unjudged = notKnown > 0 ? `; ${pounds(notKnown)} more cannot be judged yet` : ''
  return [
    `If the year ended now, all stretch targets of the agreement together, in every group, would earn ${pounds(earned)}${unjudged}.`,
    ...(earned > 0 || payments.onAccount > 0 ? paymentWords(payments) : []),
  ].join(' ')
}
