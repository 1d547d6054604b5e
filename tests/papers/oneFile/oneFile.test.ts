import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { figureWords } from '../../../src/domain/indicators/figureWords.ts'
import { scorecardHtml } from '../../../src/papers/oneFile/oneFile.ts'
import { type Pack, packIndicators, packReds } from '../../../src/papers/pack.ts'
import { escapeXml } from '../../../src/chart/svgText.ts'
import { examplePack } from '../../support/examplePack.ts'
import { NASTY, nastyPack } from '../nastyPack.ts'
import { stretchedPack } from '../stretchedPack.ts'

let pack: Pack
let html: string

beforeAll(async () => {
  pack = await examplePack()
  html = scorecardHtml(pack)
}, 120_000)

const plain = (markup: string): string =>
  markup
    .replace(/<span class="pad"[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
/** The cells of each row within, as text. */
const rowsOf = (markup: string): string[][] =>
  [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell!)),
  )
const articleOf = (id: string): string => {
  const from = html.indexOf(`<article id="indicator-${id}"`)
  return html.slice(from, html.indexOf('</article>', from))
}

describe('the scorecard in one file', () => {
  it('names every red with its reason before anything else', () => {
    const strip = html.slice(html.indexOf('<main'), html.indexOf('id="scorecard"'))
    expect(strip).toContain('Six of 32 indicators are red.')
    const reds = packReds(pack)
    expect(reds).toHaveLength(6)
    for (const { row } of reds) {
      expect(strip).toContain(escapeXml(row.title))
      expect(strip).toContain(escapeXml(row.reason.replace('Red: ', '')))
    }
  })

  it('says of each of the two charts of an indicator where its own axis starts', () => {
    const article = articleOf('l-03')
    const startOf = (kind: string) => {
      const [drawing = ''] = new RegExp(`<div class="${kind}"><svg.*?</svg>`, 's').exec(article) ?? []
      const [note = ''] = new RegExp(`<span class="${kind}">.*?</span>`, 's').exec(article) ?? []
      const start = /Vertical axis starts at (\d+)\./.exec(note)?.[1]
      return { start, isDrawn: drawing.includes(`>${start}</text>`) }
    }
    expect(startOf('wide')).toEqual({ start: '350', isDrawn: true })
    expect(startOf('slim')).toEqual({ start: '300', isDrawn: true })
  })

  it('shows in its table the figures the API’s rows have', () => {
    const table = /<table class="sc".*?<\/table>/s.exec(html)![0]
    const rows = rowsOf(table).filter((cells) => cells.length === 12)
    const given = packIndicators(pack)
    expect(rows.slice(1)).toHaveLength(given.length)
    given.forEach(({ row }, at) => {
      const cells = rows[at + 1]!
      const said = (value: string | null | undefined) => (value ? figureWords(value, row.decimals) : '')
      expect(cells.slice(0, 5)).toEqual([
        row.statusWord,
        row.reference.replaceAll(' ', '\u00a0'),
        row.title,
        row.leadPartner,
        said(row.latest),
      ])
      if (row.target?.value) expect(cells[7]).toBe(said(row.target.value))
      expect(cells[8]).toBe(said(row.stretch))
    })
  })

  it('shows behind each chart every figure and target of the API’s page', () => {
    let compared = 0
    for (const { row, page } of packIndicators(pack)) {
      const article = articleOf(row.indicatorId)
      const rows = rowsOf(/<table class="data".*?<\/table>/s.exec(article)![0])
      for (const { observation, target } of page.series) {
        if (!observation || observation.value === null) continue
        const cells = rows.find(([period]) => period === observation.periodLabel)
        expect(cells?.[1], `${page.reference} ${observation.periodLabel}`).toBe(
          figureWords(observation.value, page.definition.decimals),
        )
        if (target?.value) expect(cells?.[2]).toBe(figureWords(target.value, page.definition.decimals))
        compared += 1
      }
      expect(article).toContain(escapeXml(page.reason))
    }
    expect(compared).toBeGreaterThan(300)
  })

  it('draws each chart twice, for a wide and a narrow screen, without an address outside the file', () => {
    expect(html.match(/<svg [^>]*role="img"/g)).toHaveLength(2 * packIndicators(pack).length)
    const addresses = [...html.matchAll(/(?:href|src|url)(?:="|\()([^")]+)/g)].map(([, to]) => to!)
    expect(addresses.length).toBeGreaterThan(100)
    expect(addresses.filter((to) => !to.startsWith('#'))).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    for (const to of new Set(addresses)) expect(ids).toContain(to.slice(1))
  })

  it('allows its own script and style by their hashes and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!.replaceAll('&#39;', "'")
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [script, style] = [/<script>(.*?)<\/script>/s, /<style>(.*?)<\/style>/s].map(
      (each) => each.exec(html)![1]!,
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${hashOf(script!)};`)
    expect(policy).toContain(`style-src ${hashOf(style!)};`)
    expect(policy).not.toContain('unsafe')
    expect(html).not.toMatch(/ (style|on[a-z]+)="/)
  })

  it('carries the typefaces it is given', () => {
    const dataUri = 'data:font/woff2;base64,d09GMg=='
    expect(
      scorecardHtml(pack, { fonts: [{ family: 'Source Sans 3', weight: '200 900', dataUri }] }),
    ).toContain(`@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(${dataUri})`)
  })

  it('escapes whatever somebody typed', () => {
    const nasty = scorecardHtml(nastyPack(pack))
    expect(nasty.match(/<script>/g)).toHaveLength(1)
    expect(nasty.match(/<\/script>/g)).toHaveLength(1)
    expect(nasty.match(/<\/style>/g)).toHaveLength(1)
    expect(nasty).not.toContain('<img')
    expect(nasty).not.toContain('\u0000')
    expect(nasty).toContain(escapeXml(NASTY))
  })

  it('is the same text of the same pack', () => {
    expect(scorecardHtml(pack)).toBe(html)
  })

  it('is under 5 MB for 60 indicators of 40 quarters', () => {
    const many = stretchedPack(pack)
    expect(packIndicators(many)).toHaveLength(60)
    expect(packIndicators(many)[0]!.page.series).toHaveLength(40)
    const bytes = Buffer.byteLength(scorecardHtml(many))
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(bytes).toBeLessThan(4_500_000)
  })
})
