import type { Target } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { kindWords } from '../indicator/kindWords.ts'
import { spanWords } from '../indicator/spanWords.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import type { Overtaken } from './overtaken.ts'

type Line = Pick<Target, 'kind' | 'from' | 'until' | 'basis' | 'level'>
type Props = {
  readonly page: IndicatorPage
  /** The targets as they stood when the person began. */
  readonly began: readonly Target[]
  readonly theirs: Overtaken<readonly Target[]>
  readonly mine: readonly Line[]
  readonly onKeepTheirs: () => void
  readonly onRecordMine: () => void
  readonly onEdit: () => void
}

/** Targets of the indicator were agreed by somebody else while others were being written. */
export function TargetsMeanwhile({ page, began, theirs, mine, ...choices }: Props) {
  const known = new Set(began.map(({ sequence }) => sequence))
  const { decimals } = page.definition
  const own = began.filter(({ kind }) => mine.some((each) => each.kind === kind))
  return (
    <ChangedMeanwhile
      what={`the targets of ${page.reference}`}
      before={own.length === 0 ? 'None was agreed.' : <Lines lines={own.slice(-4)} decimals={decimals} />}
      theirs={
        <Lines lines={theirs.current.filter(({ sequence }) => !known.has(sequence))} decimals={decimals} />
      }
      by={theirs.by}
      mine={<Lines lines={mine} decimals={decimals} />}
      recordMine="Record mine after theirs"
      {...choices}
    />
  )
}

function Lines({ lines, decimals }: { readonly lines: readonly Line[]; readonly decimals: number }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.kind} ${line.from} ${line.until}`}>
          {kindWords[line.kind]}, {spanWords(line)}: {targetWords(line.level, decimals)}
        </li>
      ))}
    </ul>
  )
}
