import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import { ChangesStage } from './ChangesStage.tsx'
import { EarlierStage } from './EarlierStage.tsx'
import { IndicatorStage } from './IndicatorStage.tsx'
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
    case 'earlierDecisions':
      return <EarlierStage item={item} morning={morning} />
    case 'changes':
      return <ChangesStage item={item} morning={morning} />
    case 'indicator':
    case 'late':
    case 'priority':
    case 'recommendation':
    case 'free':
      return page ? <IndicatorStage page={page} /> : <WordsStage item={item} />
  }
}
