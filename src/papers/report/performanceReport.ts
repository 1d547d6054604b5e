import { longDate } from '../../domain/time/dateWords.ts'
import { quarterLabel, quarterWords } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import { type Pack, packIndicators, packReds } from '../pack.ts'
import { everyIndicatorTable } from './everyIndicatorTable.ts'
import { groupPages } from './groupPages.ts'
import { headlineSentence } from './headlineSentence.ts'
import { openRecommendations, packRecommendations } from './packRecommendations.ts'
import { recommendationsTable } from './recommendationsTable.ts'
import { redsTable } from './redsTable.ts'
import { type Block, heading, paragraph, type ReportDocument, text } from './reportDocument.ts'
import { reportNotes } from './reportNotes.ts'
import { statusStrip } from './statusStrip.ts'
import { stretchTable } from './stretchTable.ts'
import { numberWords } from '../../domain/numberWords.ts'
import { unbroken } from '../../chart/unbroken.ts'

/**
 * The quarterly performance report for a board: what needs a decision first, then every red with its reason, the
 * recommendations with room for the decision, every indicator, and what it all rests on. Of a group or of one indicator,
 * each of its charts large too. `item` is its place on the agenda, "Item 4".
 */
export function performanceReport(pack: Pack, item = ''): ReportDocument {
  const quarter = quarterWords(quarterFromSlug(pack.quarter))
  const subject = pack.subject.kind === 'scorecard' ? '' : `${pack.subject.title}: `
  const title = subject === '' ? `Performance report, ${quarter}` : `${subject}performance report, ${quarter}`
  return {
    title,
    organisation: pack.partnership.name,
    asAt: isoDate(pack.asAt),
    head: { left: headWords(pack), right: item },
    foot: footWords(pack),
    blocks: [
      heading(1, title),
      paragraph('lead', text(headlineSentence(pack))),
      ...(packIndicators(pack).length === 0 ? [] : exceptions(pack)),
      ...recommendations(pack),
      ...(packIndicators(pack).length === 0 ? [] : everything(pack)),
      ...reportNotes(pack),
    ],
  }
}

/** "Harrow Strategic Partnership, Chief Executives, 29 November 2010"; without a meeting, the scorecard's own name. */
const headWords = ({ partnership, meeting, subject }: Pack): string =>
  meeting === null
    ? `${partnership.name}, ${subject.title}`
    : `${partnership.name}, ${meeting.title}, ${longDate(isoDate(meeting.date))}`

function footWords({ asAt, statusRule, illustrative, groups }: Pack): string {
  const marks = new Set(groups.flatMap(({ indicators }) => indicators.flatMap(({ row }) => [...row.marks])))
  return [
    `As it stood on ${longDate(isoDate(asAt))}.`,
    statusRule,
    marks.has('p') ? '[p] provisional.' : '',
    marks.has('r') ? '[r] revised.' : '',
    marks.has('b') ? '[b] break in the series.' : '',
    illustrative ? 'Illustrative figures.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function exceptions(pack: Pack): Block[] {
  const reds = packReds(pack)
  return [statusStrip(pack), ...(reds.length === 0 ? noReds : redBlocks(reds))]
}

const noReds: Block[] = [heading(2, 'No reds'), paragraph('plain', text('No indicator is red this quarter.'))]

const redBlocks = (reds: ReturnType<typeof packReds>): Block[] => [
  heading(2, reds.length === 1 ? 'The red' : `The ${numberWords(reds.length)} reds`),
  redsTable(reds),
]

function recommendations(pack: Pack): Block[] {
  const { meeting, subject } = pack
  if (meeting === null)
    return [
      heading(2, 'Recommendations'),
      paragraph(
        'plain',
        text('No meeting is recorded that this paper is for, so nothing is recommended to one.'),
      ),
    ]
  const shown = packRecommendations(pack)
  const others = meeting.recommendations.length - shown.length
  const title =
    openRecommendations(pack).length > 0
      ? 'Recommendations, with room for the decision'
      : 'Recommendations and decisions'
  return [
    heading(2, title),
    ...(shown.length > 0 ? [recommendationsTable(pack)] : []),
    ...(shown.length === 0 && others === 0
      ? [paragraph('plain', text('Nothing is recommended to this meeting yet.'))]
      : []),
    ...(others > 0
      ? [
          paragraph(
            'note',
            text(`The meeting has ${numberWords(others)} more that name no indicator of ${subject.title}.`),
          ),
        ]
      : []),
  ]
}

function everything(pack: Pack): Block[] {
  const stretch = stretchTable(pack)
  const every = heading(2, `Every indicator, ${unbroken(quarterLabel(quarterFromSlug(pack.quarter)))}`)
  return [
    pack.subject.kind === 'scorecard' ? { ...every, startsPage: true } : every,
    everyIndicatorTable(pack),
    ...(stretch === null ? [] : [heading(2, 'Stretch targets and reward, if the year ended now'), stretch]),
    ...(pack.subject.kind === 'scorecard'
      ? []
      : [{ ...heading(2, 'Each indicator'), startsPage: true } as const, ...groupPages(pack)]),
  ]
}
