import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Agreement } from '../../../contract/partnership.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { poundsWords, type Pence } from '../../../domain/rewardGrant/pence.ts'
import { rewardAtThreshold } from '../../../domain/rewardGrant/rewardAtThreshold.ts'
import { percentWords } from '../../format/percentWords.ts'
import { nextStepWords, shareShown } from '../../../papers/words/stretchWords.ts'
import { paymentWords } from '../partnership/paymentWords.ts'
import { rewardSources, splitSentences } from '../partnership/rewardWords.ts'
import { targetsInHand } from './targetsInHand.ts'

type Props = {
  readonly page: IndicatorPage
  /** In force in the quarter; null where none is. */
  readonly agreement: Agreement | null
}

/** What the stretch target earns if the year ended now and how that is paid, where its reward begins, and what would earn more. */
export function RewardSection({ page, agreement }: Props) {
  if (!page.stretch) return null
  const lines = linesOf(page, agreement)
  const next = nextStepWords(page.stretch)
  const terms = agreement?.rewardTerms
  const payments = page.payments && page.payments.earned > 0 ? page.payments : null
  return (
    <section className="sec">
      <h2>Reward for the stretch</h2>
      {lines.length > 0 && (
        <dl className="figures">
          {lines.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {payments && (
        <p className="aside-text">
          {paymentWords(payments).join(' ')}
          {terms?.onAccount?.length
            ? ' What was paid on account is settled with all stretch targets together.'
            : ''}
        </p>
      )}
      {next && <p className="aside-text">{next}.</p>}
      {terms && (
        <p className="small quiet">
          {[
            `Nothing is paid below ${percentWords(terms.threshold)} of the stretch.`,
            ...(payments ? [] : splitSentences(terms)),
            `${agreement.title}.`,
            rewardSources(terms),
          ].join(' ')}
        </p>
      )}
    </section>
  )
}

function linesOf(page: IndicatorPage, agreement: Agreement | null): { name: string; words: string }[] {
  const { stretch, definition } = page
  if (!stretch) return []
  const { share, reward } = stretch
  const pounds = (pence: number) => poundsWords(pence as Pence)
  const full = reward.position === 'known' ? reward.earned + reward.atRisk : reward.carries
  const terms = agreement?.rewardTerms
  const without = targetsInHand(page).find(({ kind }) => kind === 'stretch')?.expectedWithout ?? null
  const first =
    terms && full !== null && without !== null
      ? rewardAtThreshold({ stretch: stretch.stretch, expectedWithout: without }, full as Pence, {
          scale: terms,
          decimals: definition.decimals,
        })
      : null
  return [
    ...(share === null ? [] : [{ name: 'Share of stretch so far', words: shareShown(share) }]),
    ...(reward.position === 'known'
      ? [{ name: 'Reward if the year ended now', words: pounds(reward.earned) }]
      : []),
    ...(first
      ? [
          {
            name: `First reward, at ${figureWords(first.outturn, definition.decimals)}`,
            words: pounds(first.pence),
          },
        ]
      : []),
    ...(full === null ? [] : [{ name: 'Full reward', words: pounds(full) }]),
  ]
}
