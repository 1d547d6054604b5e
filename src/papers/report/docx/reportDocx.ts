import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Heading, Paragraph as Written, ReportDocument } from '../reportDocument.ts'
import { docxLine } from './docxInline.ts'
import { docxStyles, PAGE_WIDTH, rule, twips } from './docxLooks.ts'
import { docxPictures, type DocxPictures, type Picture } from './docxPictures.ts'
import { docxTable } from './docxTable.ts'
import { xmlWords } from './xmlWords.ts'
import { fixedPackage } from './fixedPackage.ts'

/**
 * The paper as a Word document: real headings, header rows that repeat, charts as SVG with pixels beside them for what
 * shows no SVG, and boxes that can be ticked on the screen. The same paper is the same bytes.
 */
export async function reportDocx(document: ReportDocument, picture: Picture): Promise<Uint8Array> {
  const pictures = await docxPictures(document, picture)
  const margin = twips(13)
  const file = new Document({
    title: xmlWords(document.title),
    creator: xmlWords(document.organisation),
    lastModifiedBy: xmlWords(document.organisation),
    description: xmlWords(document.foot),
    styles: docxStyles,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(24),
              bottom: twips(24),
              left: margin,
              right: margin,
              header: twips(11),
              footer: twips(9),
            },
          },
        },
        headers: { default: pageHead(document) },
        footers: { default: pageFoot(document) },
        children: document.blocks.flatMap((block) => docxBlock(block, pictures)),
      },
    ],
  })
  return fixedPackage(new Uint8Array(await Packer.toArrayBuffer(file)), document.asAt)
}

const atRight = [{ type: TabStopType.RIGHT, position: twips(PAGE_WIDTH) }]

const pageHead = ({ head }: ReportDocument): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Note',
        border: { top: { ...rule(18), space: 6 } },
        tabStops: atRight,
        children: [new TextRun(xmlWords(head.left)), new TextRun(`\t${xmlWords(head.right)}`)],
      }),
    ],
  })

const pageFoot = ({ foot }: ReportDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        border: { top: { ...rule(4), space: 4 } },
        children: [new TextRun(xmlWords(foot))],
      }),
      new Paragraph({
        style: 'Note',
        tabStops: atRight,
        children: [
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

function docxBlock(block: Block, pictures: DocxPictures): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return [paragraphOf(block, pictures)]
    case 'table':
      return [docxTable(block, pictures), gapAfterTable()]
    case 'picture':
      return [new Paragraph({ style: 'Plain', keepNext: true, children: [pictures.drawing(block)] })]
    case 'sideBySide':
      return [...block.left, ...block.right].flatMap((each) => docxBlock(each, pictures))
  }
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const headingOf = ({ level, words, startsPage }: Heading): Paragraph =>
  new Paragraph({
    heading: levels[level],
    pageBreakBefore: startsPage === true,
    children: [new TextRun(xmlWords(words))],
  })

const looks = { lead: 'Lead', plain: 'Plain', note: 'Note' } as const

const paragraphOf = ({ look, content, keepWithNext }: Written, pictures: DocxPictures): Paragraph =>
  new Paragraph({
    style: looks[look],
    keepNext: keepWithNext === true,
    keepLines: true,
    children: docxLine(content, pictures),
  })

/** Word puts what follows hard against a table. */
const gapAfterTable = (): Paragraph =>
  new Paragraph({ style: 'Note', spacing: { before: 0, after: 0, line: 120 }, children: [] })
