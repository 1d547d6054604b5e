import { type EmbeddedFace, faceRules } from '../../chart/faceRules.ts'
import { escapeXml } from '../../chart/svgText.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { quarterLabel, quarterWords } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import { type Pack, packIndicators, packReds } from '../pack.ts'
import { groupCountWords } from '../words/countWords.ts'
import { contentPolicy } from './contentPolicy.ts'
import { narrowStyle } from './look/narrowStyle.ts'
import { printStyle } from './look/printStyle.ts'
import { readingStyle } from './look/readingStyle.ts'
import { tableStyle } from './look/tableStyle.ts'
import { findWords, indicatorAnchor, referenceWords } from './parts/anchors.ts'
import { indicatorArticle } from './parts/indicatorArticle.ts'
import { glyphSymbols } from './parts/marks.ts'
import { scorecardTable } from './parts/scorecardTable.ts'
import { summary } from './parts/summary.ts'
import { script } from './script.ts'

/**
 * The view in one HTML file that needs nothing else, neither network nor server: what needs deciding, the scorecard, and
 * every indicator with its chart, reasons and figures. With no typefaces given it wears the reader's own. The same pack
 * gives the same text.
 */
export function scorecardHtml(
  pack: Pack,
  { fonts = [] }: { readonly fonts?: readonly EmbeddedFace[] } = {},
): string {
  const { partnership, subject, illustrative, statusRule, past } = pack
  const quarter = quarterFromSlug(pack.quarter)
  const asAt = longDate(isoDate(pack.asAt))
  const line = `${partnership.name}, ${subject.title}, ${quarterLabel(quarter)}. As it stood on ${asAt}.`
  const style = [
    faceRules(fonts),
    readingStyle,
    tableStyle,
    narrowStyle,
    printStyle(illustrative ? `${line} Illustrative.` : line),
  ].join('')
  const count = packIndicators(pack).length
  const groups = pack.groups.length
  const about = `${quarterWords(quarter)}, ${count} indicator${count === 1 ? '' : 's'} in ${groups} management group${groups === 1 ? '' : 's'}. As it stood on ${asAt}.`
  const owned = illustrative ? 'Figures and targets given without a source are illustrative.' : ''
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(contentPolicy({ script, style }))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(line)}</title><style>${style}</style></head><body>`,
    '<a class="skip" href="#main">Skip to the scorecard</a>',
    glyphSymbols(),
    `<header class="mast"><div class="wrap"><span class="brand">${escapeXml(partnership.name)}</span>${contents(pack)}</div></header>`,
    past ? `<p class="past"><span class="wrap">As it stood on ${asAt}</span></p>` : '',
    `<main id="main" class="wrap" tabindex="-1"><div class="title"><h1>${escapeXml(subject.title)}, ${quarterLabel(quarter)}</h1><p class="sub">${escapeXml(about)} ${owned && `<b>${owned}</b>`}</p></div>`,
    summary(pack),
    `<section aria-labelledby="scorecard"><h2 id="scorecard" class="part">The scorecard</h2>${finder(pack)}${scorecardTable(pack)}${key}</section>`,
    ...pack.groups.map(
      ({ id, name, counts, indicators }) =>
        `<section class="group" aria-labelledby="group-${escapeXml(id)}" data-group><h2 id="group-${escapeXml(id)}" class="part">${escapeXml(name)} <span class="words">${escapeXml(groupCountWords(counts))}</span></h2>${indicators.map((each) => indicatorArticle(pack, each, name)).join('')}</section>`,
    ),
    `</main><footer class="foot"><div class="wrap"><p>${escapeXml(statusRule)}</p><p>${escapeXml(line)} ${owned}</p></div></footer>`,
    `<script>${script}</script></body></html>`,
  ].join('\n')
}

const contents = ({ groups, meeting }: Pack): string =>
  `<nav aria-label="Contents"><a href="#reds">Reds</a>${meeting && meeting.recommendations.length > 0 ? '<a href="#recommendations">Recommendations</a>' : ''}<a href="#scorecard">Scorecard</a>${groups.map(({ id, name }) => `<a href="#group-${escapeXml(id)}">${escapeXml(name)}</a>`).join('')}</nav>`

/** Shown once the script can act on it; a red that a search leaves out is named in it. */
function finder(pack: Pack): string {
  const reds = packReds(pack).map(({ row }) => {
    const group =
      pack.groups.find(({ indicators }) => indicators.some((each) => each.row === row))?.name ?? ''
    return `<li data-red="${findWords(row, group)}"><a data-show href="#${indicatorAnchor(row)}">${referenceWords(row)} ${escapeXml(row.title)}</a></li>`
  })
  return `<form id="find" role="search" class="filters" hidden><div class="field"><label for="find-words">Find an indicator</label><input id="find-words" type="search" autocomplete="off" spellcheck="false" aria-describedby="shown"></div><p id="shown" class="shown" role="status"></p></form><div id="outside" class="warn red" hidden><p><b></b></p><ul>${reds.join('')}</ul></div>`
}

const mark = (inside: string, width: number): string =>
  `<svg width="${width}" height="14" aria-hidden="true">${inside}</svg>`

/** How to read the small charts and the marks beside figures. */
const key = `<p class="key"><span>${mark('<path class="k-actual" d="M0 10 12 5l10 5L34 4l10 4"/>', 44)} actual</span><span>${mark('<path class="k-target" d="M0 4h22v5h22"/>', 44)} target</span><span>${mark('<path class="k-stretch" d="M0 8h18"/>', 20)} stretch target</span><span>${mark('<path class="k-usual" d="M0 2h30v10H0Z"/>', 30)} usual range</span><span>${mark('<circle class="k-better" cx="7" cy="7" r="3.2"/>', 14)} signal: better</span><span>${mark('<path class="k-worse" d="M7 2 12 7 7 12 2 7Z"/>', 14)} signal: worse</span><span>[p] provisional</span><span>[r] revised</span><span>[b] break in the series</span><span>Annual figures are shown as separate dots.</span></p>`
