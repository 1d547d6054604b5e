import type { IndicatorPage } from '../../contract/indicators.ts'
import { figureWords, withUnit } from '../../domain/indicators/figureWords.ts'
import { type Pence, poundsWords } from '../../domain/rewardGrant/pence.ts'
import { type Pack, packIndicators } from '../pack.ts'
import { type Cell, cell, strong, type Table, type TableRow, text } from './reportDocument.ts'
import { nextStepWords, shareShown } from '../words/stretchWords.ts'
import { unbroken } from '../../chart/unbroken.ts'

type Stretch = NonNullable<IndicatorPage['stretch']>

/** Each stretch target with what it would earn if the year ended now; null where no indicator has one. */
export function stretchTable(pack: Pack): Table | null {
  const rows = packIndicators(pack).flatMap(({ page }) => (page.stretch ? [rowOf(page, page.stretch)] : []))
  if (rows.length === 0) return null
  return {
    kind: 'table',
    look: 'close',
    columns: [
      { heading: 'Indicator', width: { part: 1 }, align: 'start' },
      { heading: 'Stretch target', width: { millimetres: 30 }, align: 'start' },
      { heading: 'Share reached', width: { millimetres: 20 }, align: 'start' },
      { heading: 'Earned', width: { millimetres: 20 }, align: 'figure' },
      { heading: 'At risk', width: { millimetres: 20 }, align: 'figure' },
      { heading: 'Next step', width: { millimetres: 44 }, align: 'start' },
    ],
    rows,
  }
}

function rowOf({ reference, definition }: IndicatorPage, stretch: Stretch): TableRow {
  const { title, unit, decimals } = definition
  const { reward } = stretch
  const [earned, atRisk] =
    reward.position === 'known'
      ? [poundsWords(reward.earned as Pence), poundsWords(reward.atRisk as Pence)]
      : ['Not known', reward.carries === null ? 'Not known' : `of ${poundsWords(reward.carries as Pence)}`]
  const cells: Cell[] = [
    cell(strong(unbroken(`${reference} ${title}`))),
    cell(text(withUnit(figureWords(stretch.stretch, decimals), unit))),
    cell(text(shareShown(stretch.share))),
    cell(text(earned)),
    cell(text(atRisk)),
    cell(text(nextStepWords(stretch))),
  ]
  return { kind: 'cells', cells }
}
