import {
  parseQuarterSlug,
  plusQuarters,
  compareQuarters,
  quarterSlug,
} from '../../domain/time/financialQuarter.ts'
import { quarterLabelOf } from '../format/quarterWords.ts'
import { usePressedKeys } from '../ui/usePressedKeys.ts'
import { useId } from 'react'

type Props = {
  /** Slugs: the quarter shown, and the first and last that can be. */
  readonly quarter: string
  readonly first: string
  readonly last: string
  /** The quarters there are, oldest first, where they do not follow one another without gaps. */
  readonly only?: readonly string[]
  readonly onChoose: (quarter: string) => void
}

/** The quarter shown, with the one before and after a press away, also of the keys [ and ]. */
export function QuarterStepper({ quarter, first, last, only, onChoose }: Props) {
  const id = useId()
  // An address may name a quarter that is not offered: what is chosen is still what is shown.
  const choices = [...new Set(only ?? quartersBetween(first, last)).add(quarter)].sort()
  const at = choices.indexOf(quarter)
  const choose = (to: string | undefined) => to !== undefined && onChoose(to)
  usePressedKeys([
    { key: '[', words: 'The quarter before', run: () => choose(choices[at - 1]) },
    { key: ']', words: 'The quarter after', run: () => choose(choices[at + 1]) },
  ])
  return (
    <div className="field">
      <label htmlFor={id}>Quarter</label>
      <div className="step">
        <Step to={choices[at - 1]} words="Earlier" d="M10.5 2.5 5 8l5.5 5.5" onChoose={onChoose} />
        <select id={id} className="now" value={quarter} onChange={(event) => onChoose(event.target.value)}>
          {choices.map((slug) => (
            <option key={slug} value={slug}>
              {quarterLabelOf(slug)}
            </option>
          ))}
        </select>
        <Step to={choices[at + 1]} words="Later" d="M5.5 2.5 11 8l-5.5 5.5" onChoose={onChoose} />
      </div>
    </div>
  )
}

type StepProps = {
  readonly to: string | undefined
  readonly words: string
  readonly d: string
  readonly onChoose: (quarter: string) => void
}

function Step({ to, words, d, onChoose }: StepProps) {
  return (
    <button
      type="button"
      className="btn"
      aria-label={to === undefined ? `${words}: there is none` : `${words}: ${quarterLabelOf(to)}`}
      aria-disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onChoose(to)
      }}
    >
      <svg className="g" viewBox="0 0 16 16" aria-hidden="true">
        <path d={d} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </button>
  )
}

/** Every quarter from the first to the last, oldest first; none when either cannot be read. */
function quartersBetween(first: string, last: string): string[] {
  const from = parseQuarterSlug(first)
  const until = parseQuarterSlug(last)
  if (!from || !until) return []
  const quarters: string[] = []
  for (let each = from; compareQuarters(each, until) <= 0; each = plusQuarters(each, 1)) {
    quarters.push(quarterSlug(each))
  }
  return quarters
}
