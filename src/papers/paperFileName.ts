import { exportFileName, slug } from '../chart/exportFileName.ts'
import { isoDate } from '../domain/time/isoDate.ts'
import { quarterFromSlug } from '../domain/time/quarterFromSlug.ts'
import { type Pack, packIndicators } from './pack.ts'
import { formatFacts, type PaperFormat } from './paperFormats.ts'
import type { PictureOptions } from './picture/chartPicture.ts'

const kinds: Readonly<Record<PaperFormat, string>> = {
  svg: '',
  png: '',
  csv: '',
  charts: 'charts',
  xlsx: 'workbook',
  ods: 'workbook',
  data: 'open-data',
  pptx: 'slides',
  pdf: 'report',
  docx: 'report',
  html: 'scorecard',
}

/** A file name that says what the file is: "harrow-chief-executives-2010-11-q2-as-at-2010-11-29-report.pdf". */
export function paperFileName(pack: Pack, format: PaperFormat, picture: PictureOptions): string {
  const { extension } = formatFacts[format]
  const { area } = pack.partnership
  const [alone] = packIndicators(pack)
  const ending = `${kinds[format] === '' ? '' : `-${kinds[format]}`}${pictureEnding(format, picture)}`
  if (pack.subject.kind === 'indicator' && alone)
    return `${chartFileName(pack, alone.page)}${ending}.${extension}`
  const parts = [slug(area.name), slug(pack.subject.title), pack.quarter, `as-at-${pack.asAt}`]
  return `${parts.filter(Boolean).join('-')}${ending}.${extension}`
}

/**
 * What a picture was made for, where it is not the usual one, so that two of one chart have two names:
 * "-for-paper-black-300-dpi". Nothing for a file that holds no such picture; how sharp it is, of one in pixels alone.
 */
export function pictureEnding(format: PaperFormat, { size, ink, density }: PictureOptions): string {
  if (format !== 'svg' && format !== 'png' && format !== 'charts') return ''
  const sharpness = density === 'print' ? '300-dpi' : density === 1 ? '1x' : ''
  const parts = [
    size === 'slide' ? '' : `for-${size}`,
    ink === 'black' ? 'black' : '',
    format === 'png' ? sharpness : '',
  ]
  return parts.map((part) => (part === '' ? '' : `-${part}`)).join('')
}

/** What the chart of one indicator is called, without its extension. */
export function chartFileName(
  pack: Pack,
  page: { reference: string; definition: { title: string } },
): string {
  return exportFileName({
    area: pack.partnership.area.name,
    reference: page.reference,
    title: page.definition.title,
    quarter: quarterFromSlug(pack.quarter),
    asAt: isoDate(pack.asAt),
  })
}
