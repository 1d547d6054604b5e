import { exportFileName, slug } from '../chart/exportFileName.ts'
import { isoDate } from '../domain/time/isoDate.ts'
import { quarterFromSlug } from '../domain/time/quarterFromSlug.ts'
import { type Pack, packIndicators } from './pack.ts'
import { formatFacts, type PaperFormat } from './paperFormats.ts'

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
export function paperFileName(pack: Pack, format: PaperFormat): string {
  const { extension } = formatFacts[format]
  const { area } = pack.partnership
  const [alone] = packIndicators(pack)
  const ending = kinds[format] === '' ? '' : `-${kinds[format]}`
  if (pack.subject.kind === 'indicator' && alone)
    return `${chartFileName(pack, alone.page)}${ending}.${extension}`
  const parts = [slug(area.name), slug(pack.subject.title), pack.quarter, `as-at-${pack.asAt}`]
  return `${parts.filter(Boolean).join('-')}${ending}.${extension}`
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
