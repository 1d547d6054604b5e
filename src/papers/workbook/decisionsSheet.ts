import { isoDate } from '../../domain/time/isoDate.ts'
import type { Pack } from '../pack.ts'
import { packIndicators } from '../pack.ts'
import { decisionRecords } from '../records/decisionRecords.ts'
import { outcomeWords } from '../../domain/meetings/outcomeWords.ts'
import { shorthand } from '../words/shorthand.ts'
import { backToContents } from './contentsSheet.ts'
import { type Cell, date, type Sheet, text } from './model.ts'
import { orShorthand } from './orShorthand.ts'
import { sheetNames } from './sheetNames.ts'

/** What was decided about these indicators, and what is recommended still; null where there is neither. */
export function decisionsSheet(pack: Pack): Sheet | null {
  const rows = [...decided(pack), ...awaiting(pack)]
  if (rows.length === 0) return null
  return {
    name: sheetNames.decisions,
    title: 'Decisions about these indicators',
    lines: [
      text('One row a decision, by the date of its meeting, then recommendations not yet answered.'),
      text('[x]: not recorded. [z]: about none of these indicators, or not decided yet.'),
      backToContents,
    ],
    table: {
      name: 'decisions',
      columns: [
        { heading: 'Meeting date', width: 16 },
        { heading: 'Meeting', width: 30 },
        { heading: 'Indicators', width: 22 },
        { heading: 'Recommendation', width: 60 },
        { heading: 'Outcome', width: 20 },
        { heading: 'Decision as minuted', width: 50 },
        { heading: 'Decided by', width: 26 },
      ],
      rows,
    },
  }
}

const decided = (pack: Pack): Cell[][] =>
  decisionRecords(pack).map(({ decision, about }) => [
    date(isoDate(decision.meetingDate)),
    text(decision.meetingTitle),
    text(orShorthand(about.map(({ reference }) => reference).join(', '), shorthand.notApplicable)),
    text(orShorthand(decision.recommendation, shorthand.notAvailable)),
    text(outcomeWords[decision.outcome]),
    text(orShorthand(decision.wording, shorthand.notAvailable)),
    text(orShorthand(decision.decidedBy, shorthand.notAvailable)),
  ])

function awaiting(pack: Pack): Cell[][] {
  const { meeting } = pack
  if (meeting === null) return []
  const references = new Map(packIndicators(pack).map(({ page }) => [page.id, page.reference]))
  return meeting.recommendations
    .filter(({ decision }) => decision === null)
    .map(({ wording, indicatorIds }) => [
      date(isoDate(meeting.date)),
      text(meeting.title),
      text(
        orShorthand(
          indicatorIds.flatMap((id) => references.get(id) ?? []).join(', '),
          shorthand.notApplicable,
        ),
      ),
      text(wording),
      text('Not decided yet'),
      text(shorthand.notApplicable),
      text(shorthand.notApplicable),
    ])
}
