import { escapeXml } from '../../../chart/svgText.ts'
import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import type { Recommendation } from '../../../contract/meetings.ts'
import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { ended } from '../../../domain/sentence.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { type Pack, type PackGroup, type PackIndicator, packIndicators, packReds } from '../../pack.ts'
import { redsOfWords, total } from '../../words/countWords.ts'
import { targetWords } from '../../words/targetWords.ts'
import { decisionAnswer } from '../../words/decisionAnswer.ts'
import { indicatorAnchor, referenceWords } from './anchors.ts'
import { bareMark, tag } from './marks.ts'

/** What needs deciding first: every red by name with its reason, every indicator as a mark, and what is put to the meeting. */
export function summary(pack: Pack): string {
  const reds = packReds(pack)
  return `<section class="strip" aria-label="What needs deciding first"><section aria-labelledby="reds"><h2 id="reds">${redsOfWords(pack.counts.red, total(pack.counts))}.</h2>${reds.length > 0 ? redsTable(reds) : ''}</section>${groupMarks(pack.groups)}</section>${recommendations(pack)}`
}

const redsTable = (reds: readonly PackIndicator[]): string =>
  `<table class="reds"><caption class="vh">Every red indicator, by name, with its reason</caption><thead class="vh"><tr><th scope="col">Status</th><th scope="col">Indicator, and why</th><th scope="col">Latest against target</th></tr></thead><tbody>${reds.map(redRow).join('')}</tbody></table>`

function redRow({ row }: PackIndicator): string {
  const { latest, decimals, unit, target } = row
  const short = (words: string) => (unit === '%' || unit.startsWith('£') ? withUnit(words, unit) : words)
  const against = target ? ` against ${short(targetWords(target, decimals))}` : ''
  return `<tr><td>${tag({ status: 'red' }, 'Red')}</td><th scope="row"><a href="#${indicatorAnchor(row)}">${referenceWords(row)} ${escapeXml(row.title)}</a><span class="why">${escapeXml(redReason(row))}</span></th><td class="num">${escapeXml((latest === null ? 'No figure' : short(figureWords(latest, decimals))) + against)}</td></tr>`
}

/** The reason without the word the tag already says. */
const redReason = ({ reason, variationSentence, overridden }: PackIndicator['row']): string =>
  [reason.replace(/^(High r|Low r|R)ed: /, ''), variationSentence, overridden?.words]
    .filter(Boolean)
    .join(' ')

/** Worst first: what asks for most stands at the left. */
const order = { red: 0, amber: 1, notRated: 2, green: 3 } as const

const groupMarks = (groups: readonly PackGroup[]): string =>
  `<section aria-labelledby="marks"><h3 id="marks">Every indicator, one mark each, worst first</h3><table class="unit"><caption class="vh">Each management group’s indicators by status</caption><thead class="vh"><tr><th scope="col">Management group</th><th scope="col">Marks</th><th scope="col">Reds</th></tr></thead><tbody>${groups
    .map(({ id, name, counts, indicators }) => {
      const marks = indicators
        .map(({ row }) => row.status)
        .toSorted((a, b) => order[a.status] - order[b.status])
      return `<tr><th scope="row"><a href="#group-${escapeXml(id)}">${escapeXml(name)}</a></th><td aria-hidden="true"${marks.length > 12 ? '' : ' class="few"'}>${marks.map(bareMark).join('')}</td><td class="words">${counts.red > 0 ? `<b>${counts.red} red</b>` : 'no reds'}</td></tr>`
    })
    .join(
      '',
    )}</tbody></table><p class="note">No average or score is given: a group with a red always says so.</p></section>`

/** What is still to be decided in full; what has been answered, folded. */
function recommendations(pack: Pack): string {
  const { meeting } = pack
  if (!meeting || meeting.recommendations.length === 0) return ''
  const known = new Map(packIndicators(pack).map(({ row }) => [row.indicatorId, row]))
  const lines = (given: readonly Recommendation[]) =>
    `<ol class="recommended">${given.map((each) => recommendationLine(each, known)).join('')}</ol>`
  const open = meeting.recommendations.filter(({ decision }) => decision === null)
  const answered = meeting.recommendations.filter(({ decision }) => decision !== null)
  const folded =
    answered.length === 0
      ? ''
      : `<details class="answered"><summary>${answered.length} ${open.length > 0 ? 'already ' : ''}answered</summary>${lines(answered)}</details>`
  return `<section class="sec" aria-labelledby="recommendations"><h2 id="recommendations">Recommendations to ${escapeXml(meeting.title)}, ${longDate(isoDate(meeting.date))}</h2>${open.length > 0 ? lines(open) : ''}${folded}</section>`
}

function recommendationLine(
  { number, wording, indicatorIds, decision }: Recommendation,
  known: ReadonlyMap<string, ScorecardRow>,
): string {
  const about = indicatorIds.flatMap((id) => {
    const row = known.get(id)
    return row ? [`<a href="#${indicatorAnchor(row)}">${referenceWords(row)}</a>`] : []
  })
  const answer = decision ? decisionAnswer(decision) : 'To be decided.'
  return `<li value="${number}">${escapeXml(ended(wording))} ${about.length > 0 ? `About ${about.join(', ')}. ` : ''}<b>${escapeXml(answer)}</b></li>`
}
