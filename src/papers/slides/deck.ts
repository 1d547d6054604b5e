import { escapeXml } from '../../chart/svgText.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { archive } from '../archive.ts'
import {
  type Layout,
  layoutPart,
  layouts,
  masterPart,
  notesMasterPart,
  notesPart,
  pageSizes,
  slidePart,
} from './parts/master.ts'
import { emu } from './parts/measures.ts'
import { theme } from './parts/theme.ts'
import { NAMESPACES, relations, XML } from './parts/xml.ts'

/** A slide's own relations: a layout and notes come first, then its chart, then the slides it leads to. */
export const chartRelation = 'rId3'
export const linkRelation = (at: number): string => `rId${3 + at}`

export type Slide = {
  readonly layout: Layout
  /** The shapes, in the order they are read. */
  readonly shapes: string
  readonly notes: readonly string[]
  readonly chart?: { readonly xml: string; readonly workbook: Uint8Array }
  /** Places in the deck of the slides it leads to, from 0. */
  readonly links?: readonly number[]
}

export type Deck = {
  readonly title: string
  readonly author: string
  /** What the file says it was made on, so that the same figures give the same bytes. */
  readonly date: IsoDate
  readonly slides: readonly Slide[]
  /** Slides under a heading of the slide sorter, in order. */
  readonly sections: readonly { readonly name: string; readonly slides: number }[]
}

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml'

/** The deck as a PowerPoint file. */
export function deckBytes(deck: Deck): Uint8Array {
  const parts = new Map<string, string | Uint8Array>()
  parts.set('[Content_Types].xml', contentTypes(deck))
  parts.set(
    '_rels/.rels',
    relations([
      { type: 'officeDocument', target: 'ppt/presentation.xml' },
      {
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
      { type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  )
  parts.set('docProps/core.xml', coreProperties(deck))
  parts.set(
    'docProps/app.xml',
    `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${deck.slides.length}</Slides><Notes>${deck.slides.length}</Notes></Properties>`,
  )
  parts.set('ppt/presentation.xml', presentation(deck))
  parts.set('ppt/_rels/presentation.xml.rels', presentationRelations(deck))
  parts.set('ppt/theme/theme1.xml', theme)
  parts.set('ppt/theme/theme2.xml', theme)
  parts.set('ppt/slideMasters/slideMaster1.xml', masterPart())
  parts.set(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relations([
      ...layouts.map((_, at) => ({
        type: 'slideLayout',
        target: `../slideLayouts/slideLayout${at + 1}.xml`,
      })),
      { type: 'theme', target: '../theme/theme1.xml' },
    ]),
  )
  layouts.forEach((layout, at) => {
    parts.set(`ppt/slideLayouts/slideLayout${at + 1}.xml`, layoutPart(layout))
    parts.set(
      `ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`,
      relations([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
    )
  })
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterPart())
  parts.set(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relations([{ type: 'theme', target: '../theme/theme2.xml' }]),
  )
  deck.slides.forEach((slide, at) => addSlide(parts, slide, at + 1))
  return archive([...parts], deck.date)
}

function addSlide(parts: Map<string, string | Uint8Array>, slide: Slide, number: number): void {
  const { layout, shapes, notes, chart, links = [] } = slide
  parts.set(`ppt/slides/slide${number}.xml`, slidePart(shapes))
  parts.set(
    `ppt/slides/_rels/slide${number}.xml.rels`,
    relations([
      { type: 'slideLayout', target: `../slideLayouts/slideLayout${layouts.indexOf(layout) + 1}.xml` },
      { type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
      ...(chart ? [{ type: 'chart', target: `../charts/chart${number}.xml` }] : []),
      ...links.map((to) => ({ type: 'slide', target: `slide${to + 1}.xml` })),
    ]),
  )
  parts.set(`ppt/notesSlides/notesSlide${number}.xml`, notesPart(notes))
  parts.set(
    `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
    relations([
      { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
  )
  if (!chart) return
  parts.set(`ppt/charts/chart${number}.xml`, chart.xml)
  parts.set(
    `ppt/charts/_rels/chart${number}.xml.rels`,
    relations([{ type: 'package', target: `../embeddings/figures${number}.xlsx` }]),
  )
  parts.set(`ppt/embeddings/figures${number}.xlsx`, chart.workbook)
}

function contentTypes({ slides }: Deck): string {
  const drawing = 'application/vnd.openxmlformats-officedocument'
  const over = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${drawing}.spreadsheetml.sheet"/>${[
    over('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    over('docProps/app.xml', `${drawing}.extended-properties+xml`),
    over('ppt/presentation.xml', `${MAIN}.presentation.main+xml`),
    over('ppt/theme/theme1.xml', `${drawing}.theme+xml`),
    over('ppt/theme/theme2.xml', `${drawing}.theme+xml`),
    over('ppt/slideMasters/slideMaster1.xml', `${MAIN}.slideMaster+xml`),
    over('ppt/notesMasters/notesMaster1.xml', `${MAIN}.notesMaster+xml`),
    ...layouts.map((_, at) => over(`ppt/slideLayouts/slideLayout${at + 1}.xml`, `${MAIN}.slideLayout+xml`)),
    ...slides.flatMap(({ chart }, at) => [
      over(`ppt/slides/slide${at + 1}.xml`, `${MAIN}.slide+xml`),
      over(`ppt/notesSlides/notesSlide${at + 1}.xml`, `${MAIN}.notesSlide+xml`),
      chart ? over(`ppt/charts/chart${at + 1}.xml`, `${drawing}.drawingml.chart+xml`) : '',
    ]),
  ].join('')}</Types>`
}

const coreProperties = ({ title, author, date }: Deck): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** Numbers of slides begin here by the format's own rule. */
const FIRST_ID = 256
/** The presentation's relations before its slides: the master and the notes' master. */
const BEFORE = 2

function presentation({ slides, sections }: Deck): string {
  const listed = slides.map((_, at) => `<p:sldId id="${FIRST_ID + at}" r:id="rId${BEFORE + 1 + at}"/>`)
  let first = 0
  const grouped = sections.map(({ name, slides: count }, at) => {
    const ids = Array.from({ length: count }, (_, of) => `<p14:sldId id="${FIRST_ID + first + of}"/>`)
    first += count
    const id = `{8A1C0D3E-0000-4000-8001-${String(at + 1).padStart(12, '0')}}`
    return `<p14:section name="${escapeXml(name)}" id="${id}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`
  })
  const size = ([w, h]: readonly [number, number]) => `cx="${emu(w)}" cy="${emu(h)}"`
  return `${XML}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${listed.join('')}</p:sldIdLst><p:sldSz ${size(pageSizes.slide)}/><p:notesSz ${size(pageSizes.notes)}/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${grouped.join('')}</p14:sectionLst></p:ext></p:extLst></p:presentation>`
}

const presentationRelations = ({ slides }: Deck): string =>
  relations([
    { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    ...slides.map((_, at) => ({ type: 'slide', target: `slides/slide${at + 1}.xml` })),
    { type: 'theme', target: 'theme/theme1.xml' },
  ])
