import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { StretchReward } from '../../../contract/judgement.ts'
import type { RewardTerms } from '../../../contract/partnership.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { poundsWords, type Pence } from '../../../domain/rewardGrant/pence.ts'
import { rewardAtThreshold } from '../../../domain/rewardGrant/rewardAtThreshold.ts'
import { percentWords } from '../../format/percentWords.ts'

type Props = {
  readonly reward: StretchReward
  /** Of the agreement in force; null where none says what a stretch earns. */
  readonly terms: RewardTerms | null
  readonly definition: IndicatorPage['definition']
}

/** What the stretch target earns if the year ended now, where its reward begins, and what would earn more. */
export function RewardSection({ reward, terms, definition: { decimals } }: Props) {
  const lines = linesOf(reward, terms, decimals)
  return (
    <section className="sec">
      <h2>Reward for the stretch</h2>
      {lines.length > 0 && (
        <dl className="figures">
          {lines.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {reward.notKnown && <p className="aside-text">{reward.notKnown}</p>}
      {reward.nextStep && <p className="aside-text">{sentence(reward.nextStep)}</p>}
      {terms && (
        <p className="small quiet">
          Nothing is paid below {percentWords(terms.threshold)} of the stretch. Terms:{' '}
          {sentence(terms.source)}
        </p>
      )}
    </section>
  )
}

function linesOf(reward: StretchReward, terms: RewardTerms | null, decimals: number): [string, string][] {
  const { share, earnedNow, available, expectedWithout, stretch } = reward
  const pounds = (pence: number) => poundsWords(pence as Pence)
  const first =
    terms && available !== null && expectedWithout !== null
      ? rewardAtThreshold({ stretch, expectedWithout }, available as Pence, { scale: terms, decimals })
      : null
  return [
    ...(share === null ? [] : [line('Share of stretch so far', share)]),
    ...(earnedNow === null ? [] : [line('Reward if the year ended now', pounds(earnedNow))]),
    ...(first && terms
      ? [
          line(
            `Reward at ${percentWords(terms.threshold)} (${figureWords(first.outturn, decimals)})`,
            pounds(first.pence),
          ),
        ]
      : []),
    ...(available === null ? [] : [line('Full reward', pounds(available))]),
  ]
}

const line = (name: string, words: string): [string, string] => [name, words]

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`
