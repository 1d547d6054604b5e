import { AlignmentType, BorderStyle, type IBorderOptions, type IStylesOptions } from 'docx'

/** A typeface every word processor has, or has one of the same widths for. */
const FACE = 'Arial'

/** Twentieths of a point, in which Word measures. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

/** Between the margins of an A4 page, in millimetres. */
export const PAGE_WIDTH = 184

export const rule = (eighthsOfPoint: number, color = '000000'): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: eighthsOfPoint,
  color,
})
export const noRule: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const headed = (size: number, before: number, after: number) => ({
  run: { font: FACE, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

const style = (id: string, name: string, size: number, after: number, bold = false) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size, bold },
  paragraph: { spacing: { after } },
})

/** Heading styles the navigation pane lists, and a named style for each kind of text, least 8 pt. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FACE, size: 19, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 100 } },
    },
    heading1: headed(36, 0, 120),
    heading2: headed(25, 340, 120),
    heading3: headed(21, 300, 80),
  },
  paragraphStyles: [
    style('Lead', 'Lead', 25, 200, true),
    style('Plain', 'Plain', 19, 120),
    style('Note', 'Note', 16, 80),
    style('OpenCell', 'Open cell', 18, 30),
    style('CloseCell', 'Close cell', 16, 0),
    style('ColumnHeading', 'Column heading', 16, 0, true),
    style('GroupHeading', 'Group heading', 20, 0, true),
  ],
}
