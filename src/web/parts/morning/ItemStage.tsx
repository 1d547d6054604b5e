import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import { IndicatorStage } from './IndicatorStage.tsx'
import { WordsStage } from './WordsStage.tsx'

type Props = {
  readonly item: AgendaItem
  /** Null for an item without an indicator, and while its figures are on their way. */
  readonly page: IndicatorPage | null
  readonly morning: Morning
}

/** What the room looks at: one item. */
export function ItemStage({ item, page }: Props) {
  if (page) return <IndicatorStage page={page} />
  return <WordsStage item={item} />
}
