import { everyLayer } from '../../../chart/chartLayers.ts'
import { chartModel } from '../../../chart/chartModel.ts'
import { chartNotes, targetSentences } from '../../../chart/chartNotes.ts'
import { chartSvg } from '../../../chart/chartSvg.ts'
import type { ExportSheet } from '../../../chart/exportSheet.ts'
import { illustrativeWords } from '../../../chart/illustrative.ts'
import { measureWords } from '../../../chart/measureWords.ts'
import { escapeXml } from '../../../chart/svgText.ts'
import { ended } from '../../../domain/sentence.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { type Pack, type PackIndicator, packSheet } from '../../pack.ts'
import { rowDirectionMark } from '../../words/directionMark.ts'
import { decisionAnswer } from '../../words/decisionAnswer.ts'
import { outlookWords } from '../../words/outlookWords.ts'
import { standingCommentary } from '../../words/standingCommentary.ts'
import { rowVariationMarks } from '../../words/variationMark.ts'
import { findWords, indicatorAnchor } from './anchors.ts'
import { figuresTable } from './figuresTable.ts'
import { tag, verdict } from './marks.ts'

/** The two charts of one set of figures: a narrow screen is given its own, never the wide one shrunk. */
const wide = { width: 940, height: 400, fontSize: 15 }
const slim = { width: 358, height: 320, fontSize: 13, slim: true }

/** One indicator as a page of a board paper: headline, status, chart, why, outlook, what was said and decided, figures. */
export function indicatorArticle(pack: Pack, { row, page }: PackIndicator, group: string): string {
  const sheet = packSheet(pack, page)
  const anchor = indicatorAnchor(row)
  const verdicts = [rowDirectionMark(row), ...rowVariationMarks(row)].map(verdict).join('')
  const why = [page.reason, row.variationSentence, row.overridden?.words]
  const lead = page.leadPartner === null ? '' : ` Lead partner: ${page.leadPartner}.`
  const reading = [
    `<p class="std">${escapeXml(why.filter(Boolean).join(' '))}</p>`,
    chart(anchor, sheet),
    `<div class="cols">${said('Where the year is heading', outlookWords(page).map(paragraph))}${said('Commentary', commentary(pack, page))}</div>`,
    figuresTable(sheet.figures),
  ]
  const beside = [
    said('Decisions', decisions(page)),
    said('Definition', [definition(page), `Source: ${ended(sheet.source)}`].filter(Boolean).map(smallPrint)),
  ]
  return [
    `<article id="${anchor}" aria-labelledby="${anchor}-headline" data-find="${findWords(row, group)}">`,
    `<p class="kicker">${escapeXml(ended(`${page.reference}. ${measureWords(sheet)}`) + lead)}</p>`,
    `<h3 class="lede" id="${anchor}-headline">${escapeXml(sheet.headline)}</h3>`,
    `<p class="verdicts">${tag(page.status, page.statusWord)}${verdicts}</p>`,
    `<div class="reading"><div>${reading.join('')}</div><div class="beside">${beside.join('')}</div></div>`,
    '<p class="note screen-only"><a href="#scorecard">Back to the scorecard</a></p></article>',
  ].join('')
}

const smallPrint = (words: string): string => `<p class="note">${escapeXml(words)}</p>`

function chart(anchor: string, { figures, source, illustrative, asAt }: ExportSheet): string {
  const [large, small] = [chartModel(figures, wide), chartModel(figures, slim)]
  const notedOf = (size: typeof wide) => {
    // Decisions are told beside the chart.
    const withoutDecisions = chartModel(figures, size, { ...everyLayer, decisions: false })
    const notes = [
      targetSentences(figures),
      ...chartNotes(figures, withoutDecisions),
      `As it stood on ${asAt ? longDate(asAt) : ''}. Source: ${ended(source)}`,
      illustrativeWords(illustrative),
    ]
    return escapeXml(notes.filter(Boolean).join(' '))
  }
  const [noted, slimNoted] = [notedOf(wide), notedOf(slim)]
  // A lower chart may start its axis elsewhere.
  const caption =
    noted === slimNoted ? noted : `<span class="wide">${noted}</span><span class="slim">${slimNoted}</span>`
  return `<figure><div class="wide">${chartSvg(large, { id: `${anchor}-chart` })}</div><div class="slim">${chartSvg(small, { id: `${anchor}-slim` })}</div><figcaption class="note">${caption}</figcaption></figure>`
}

const paragraph = (words: string): string => `<p class="std">${escapeXml(words)}</p>`

/** A part under its heading; nothing where there is nothing to say. */
const said = (heading: string, inside: readonly string[]): string =>
  inside.length === 0 ? '' : `<section><h4>${heading}</h4>${inside.join('')}</section>`

/** What stands of the last two quarters written on. */
const commentary = ({ partnership }: Pack, page: PackIndicator['page']): string[] =>
  standingCommentary(page)
    .slice(0, 2)
    .map(({ quarter, partnerId, text, record }) => {
      const by = partnership.partners.find(({ id }) => id === partnerId)?.name
      const when = `${quarterLabel(quarterFromSlug(quarter))}${by ? `, ${by}` : ''}, ${longDate(isoDate(record.knownOn))}`
      return `<p class="by">${escapeXml(when)}</p>${text.split(/\n+/).map(paragraph).join('')}`
    })

function decisions({ decisions: taken }: PackIndicator['page']): string[] {
  if (taken.length === 0) return []
  const lines = taken.map(
    ({ letter, decision }) =>
      `<li><b class="letter"><span class="vh">Decision </span>${escapeXml(letter)}</b><div><b>${longDate(isoDate(decision.meetingDate))}.</b> ${escapeXml(`${ended(decision.recommendation)} ${decisionAnswer(decision)}`.trim())}</div></li>`,
  )
  return [`<ol class="lettered">${lines.join('')}</ol>`]
}

const definition = ({ definition: given }: PackIndicator['page']): string => ended(given.definition)
