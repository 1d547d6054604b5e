import type { Recommendation } from '../../contract/meetings.ts'
import { type Pack, packIndicators } from '../pack.ts'
import { packRecommendations } from './packRecommendations.ts'
import { minuted } from '../../domain/meetings/minute.ts'
import { type Cell, cell, type Inline, strong, type Table, text } from './reportDocument.ts'
import { listWords } from '../../domain/listWords.ts'
import { unbroken } from '../../chart/unbroken.ts'

/** What is recommended, and beside it what was decided or room to decide it. */
export function recommendationsTable(pack: Pack): Table {
  const references = new Map(packIndicators(pack).map(({ row }) => [row.indicatorId, row.reference]))
  return {
    kind: 'table',
    look: 'open',
    columns: [
      { heading: 'No.', width: { millimetres: 8 }, align: 'start' },
      { heading: 'Recommendation', width: { part: 1 }, align: 'start' },
      { heading: 'Decision', width: { millimetres: 84 }, align: 'start' },
    ],
    rows: packRecommendations(pack).map((each) => ({
      kind: 'cells',
      cells: [cell(text(String(each.number))), wordingCell(each, references), decisionCell(each)],
    })),
  }
}

function wordingCell(
  { wording, indicatorIds }: Recommendation,
  references: ReadonlyMap<string, string>,
): Cell {
  const about = indicatorIds.flatMap((id) => references.get(id) ?? [])
  const names = about.length === 0 ? [] : [strong(`${unbroken(listWords(about))}\u00a0 `)]
  return cell(...names, text(unbroken(wording)))
}

function decisionCell({ decision }: Recommendation): Cell {
  if (decision === null) return { lines: roomToDecide }
  const { outcome, words, who, byWhen } = minuted(decision)
  const answering = [who, byWhen].filter(Boolean).join(', ')
  const gap = outcome === '' || words === '' ? '' : ' '
  const answer = [
    ...(outcome === '' ? [] : [strong(outcome)]),
    ...(words === '' ? [] : [text(gap + unbroken(words))]),
  ]
  return { lines: [answer, ...(answering === '' ? [] : [[text(answering)]])] }
}

const tick = (words: string): Inline => ({ kind: 'tickBox', words })
const blank = (words: string): Inline => ({ kind: 'blank', words })

const roomToDecide: Inline[][] = [
  [tick('Agreed'), tick('As amended'), tick('Deferred'), tick('Not agreed')],
  [blank('Owner'), blank('Due')],
]
