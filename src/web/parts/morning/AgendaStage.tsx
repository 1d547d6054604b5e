import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import { ChangesStage } from './ChangesStage.tsx'
import { IndicatorStage } from './IndicatorStage.tsx'
import { PriorityStage } from './PriorityStage.tsx'
import { WordsStage } from './WordsStage.tsx'

type Props = {
  readonly item: AgendaItem
  /** Null for an item without an indicator, and while its figures are on their way. */
  readonly page: IndicatorPage | null
  readonly morning: Morning
}

/** What the room looks at: one item. */
export function AgendaStage({ item, page, morning }: Props) {
  switch (item.kind) {
    case 'changes':
      return <ChangesStage item={item} morning={morning} />
    case 'priority':
      return <PriorityStage item={item} />
    case 'earlierDecisions':
    case 'indicator':
    case 'late':
    case 'recommendation':
    case 'free':
      return page ? <IndicatorStage page={page} /> : <WordsStage item={item} />
  }
}
