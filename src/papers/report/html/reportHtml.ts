import { type EmbeddedFace, faceRules } from '../../../chart/faceRules.ts'
import { glyphForStatus, type StatusMark } from '../../../chart/glyphs.ts'
import { escapeXml } from '../../../chart/svgText.ts'
import { contentPolicy } from '../../oneFile/contentPolicy.ts'
import { printStyle } from '../../oneFile/look/printStyle.ts'
import { readingStyle } from '../../oneFile/look/readingStyle.ts'
import { glyphSymbols } from '../../oneFile/parts/marks.ts'
import type { Block, Cell, Drawing, Inline, ReportDocument, Table } from '../reportDocument.ts'
import { paperStyle } from './paperStyle.ts'

/** The paper in one HTML file that asks for nothing and runs nothing. The same paper is the same text. */
export function reportHtml(
  document: ReportDocument,
  { fonts = [] }: { readonly fonts?: readonly EmbeddedFace[] } = {},
): string {
  const { title, organisation, head, foot, blocks } = document
  const style = [faceRules(fonts), readingStyle, paperStyle, printStyle(`${head.left}. ${foot}`)].join('')
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(contentPolicy({ script: '', style }))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(`${title}, ${organisation}`)}</title><style>${style}</style></head><body>`,
    glyphSymbols(),
    `<header class="mast"><div class="wrap"><span class="brand">${escapeXml(head.left)}</span></div></header>`,
    `<main class="wrap paper">${blocks.map(htmlBlock).join('\n')}</main>`,
    `<footer class="foot"><div class="wrap"><p>${escapeXml(foot)}</p></div></footer></body></html>`,
  ].join('\n')
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeXml(block.words)}</h${block.level}>`
    case 'paragraph':
      return `<p class="${block.look}">${block.content.map(htmlInline).join('')}</p>`
    case 'table':
      return htmlTable(block)
    case 'picture':
      return `<figure>${drawing(block)}</figure>`
    case 'sideBySide':
      return `<div class="abreast"><div>${block.left.map(htmlBlock).join('')}</div><div>${block.right.map(htmlBlock).join('')}</div></div>`
  }
}

/** A table wider than a small screen scrolls by itself, with the keyboard too. */
function htmlTable({ look, columns, rows }: Table): string {
  const names = columns.map(({ heading }) => heading).join(', ')
  const headings = columns
    .map(
      ({ heading, align }) =>
        `<th scope="col"${align === 'figure' ? ' class="num"' : ''}>${escapeXml(heading)}</th>`,
    )
    .join('')
  const body = rows.map((row) =>
    row.kind === 'group'
      ? `<tr><th scope="rowgroup" colspan="${columns.length}">${escapeXml(row.words)}</th></tr>`
      : `<tr>${row.cells.map((each, at) => htmlCell(each, columns[at]?.align === 'figure')).join('')}</tr>`,
  )
  return `<div class="scrolls" tabindex="0" role="region" aria-label="${escapeXml(`Table: ${names}`)}"><table class="${look}"><thead><tr>${headings}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const htmlCell = ({ lines, padding = '' }: Cell, isFigure: boolean): string =>
  `<td${isFigure ? ' class="num"' : ''}>${lines.map((line) => line.map(htmlInline).join('')).join('<br>')}${padding === '' ? '' : `<span class="pad" aria-hidden="true">${escapeXml(padding)}</span>`}</td>`

function htmlInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const words = escapeXml(inline.words)
      const small = inline.small ? `<small>${words}</small>` : words
      return inline.strong ? `<b>${small}</b>` : small
    }
    case 'link':
      return `<a href="${escapeXml(inline.href)}">${escapeXml(inline.words)}</a>`
    case 'tag':
      return `<span class="tag ${tagLooks[inline.mark]}">${glyph(glyphForStatus(inline.mark))}${escapeXml(inline.words)}</span>`
    case 'glyph':
      return `${glyph(inline.glyph)} `
    case 'tickBox':
      return `<span class="tick">${escapeXml(inline.words)}</span> `
    case 'blank':
      return `<span class="blank">${escapeXml(inline.words)}</span> `
    case 'picture':
      return drawing(inline)
  }
}

const tagLooks: Readonly<Record<StatusMark, string>> = {
  red: 'red',
  amber: 'amber',
  green: 'green',
  late: 'none',
  notDue: 'none',
  none: 'none',
}

const glyph = (name: string): string =>
  `<svg class="g" viewBox="0 0 16 16" aria-hidden="true"><use href="#g-${name}"/></svg>`

/** As an image: what is drawn in it cannot meet the page's own style or names. */
const drawing = ({ svg, alternative, millimetres }: Drawing): string =>
  `<img alt="${escapeXml(alternative)}" width="${Math.round((millimetres * 96) / 25.4)}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`
