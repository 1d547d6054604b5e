import { strFromU8, unzipSync } from 'fflate'

/** One series of a chart as its part says it: the name and, by its place, each figure as it is written. */
type SeriesRead = {
  readonly name: string
  /** The letter of its column in the workbook. */
  readonly column: string
  readonly values: ReadonlyMap<number, string>
}

export type ChartRead = {
  readonly series: readonly SeriesRead[]
  /** "Q2 2010/11" by place, or the period of an annual figure. */
  readonly categories: readonly string[]
  /** The cells of the embedded workbook: "C4" → "141.6". */
  readonly cells: ReadonlyMap<string, string>
  /** Cells that are numbers. */
  readonly numeric: ReadonlySet<string>
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const all = (xml: string, pattern: RegExp): RegExpMatchArray[] => [...xml.matchAll(pattern)]

/** Every text of a drawing, a line a paragraph. */
export const textsOf = (xml: string): string[] =>
  all(xml, /<a:p>(.*?)<\/a:p>/gs).map(([, inside]) =>
    unescaped(
      all(inside!, /<a:t>(.*?)<\/a:t>/gs)
        .map(([, words]) => words)
        .join(''),
    ),
  )

export const titleOf = (xml: string): string => {
  const shape = all(xml, /<p:sp>.*?<\/p:sp>/gs).find(([each]) => /<p:ph type="(title|ctrTitle)"/.test(each))
  return shape ? textsOf(shape[0]).join(' ') : ''
}

export const alternativesOf = (xml: string): string[] =>
  all(xml, /<p:graphicFrame>.*?descr="([^"]*)"/gs).map(([, words]) => unescaped(words!))

/** The written file, part by part. */
export function deckReading(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  const part = (name: string): string => {
    const found = parts[name]
    if (!found) throw new Error(`The file has no ${name}`)
    return strFromU8(found)
  }
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  return {
    count,
    parts,
    slide: (number: number) => part(`ppt/slides/slide${number}.xml`),
    notes: (number: number) => textsOf(part(`ppt/notesSlides/notesSlide${number}.xml`)),
    chart: (number: number): ChartRead => ({
      ...chartRead(part(`ppt/charts/chart${number}.xml`)),
      ...cellsOf(parts[`ppt/embeddings/figures${number}.xlsx`]!),
    }),
  }
}

function chartRead(xml: string): Pick<ChartRead, 'series' | 'categories'> {
  const points = (within: string) =>
    new Map(
      all(within, /<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g).map(([, at, words]) => [
        Number(at),
        unescaped(words!),
      ]),
    )
  const series = all(xml, /<c:ser>.*?<\/c:ser>/gs).map(([each]) => ({
    name: points(/<c:tx>.*?<\/c:tx>/s.exec(each)![0]).get(0)!,
    column: /<c:val><c:numRef><c:f>Figures!\$([A-Z])\$2/.exec(each)![1]!,
    values: points(/<c:val>.*?<\/c:val>/s.exec(each)![0]),
  }))
  const cat = /<c:cat>.*?<\/c:cat>/s.exec(xml)![0]
  const count = Number(/<c:ptCount val="(\d+)"/.exec(cat)![1])
  const [names, years] = all(cat, /<c:(?:lvl|strCache)>.*?<\/c:(?:lvl|strCache)>/gs).map(([level]) =>
    points(level),
  )
  let year = ''
  const categories = Array.from({ length: count }, (_, at) => {
    year = years?.get(at) ?? year
    return `${names!.get(at)} ${year}`.trim()
  })
  return { series, categories }
}

function cellsOf(workbook: Uint8Array): Pick<ChartRead, 'cells' | 'numeric'> {
  const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml']!)
  const cells = new Map<string, string>()
  const numeric = new Set<string>()
  for (const [, place, type, inside] of all(sheet, /<c r="([A-Z]+\d+)"( t="inlineStr")?>(.*?)<\/c>/gs)) {
    cells.set(place!, unescaped(inside!.replace(/<[^>]*>/g, '')))
    if (!type) numeric.add(place!)
  }
  return { cells, numeric }
}
