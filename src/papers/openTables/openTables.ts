import { isoDate } from '../../domain/time/isoDate.ts'
import { archive, type Parts } from '../archive.ts'
import { type Pack, packIndicators } from '../pack.ts'
import { figureRecords, type FigureRecord } from '../records/figureRecords.ts'
import { sourceOf } from '../sheet/exportSheetOf.ts'
import { workbookTitle } from '../workbook/coverSheet.ts'
import type { OpenData } from './columns.ts'
import { tableCsv } from './csv.ts'
import { csvwGroup, csvwTable } from './csvw.ts'
import { dataPackage } from './packageDescriptor.ts'
import { decisionTables } from './decisionTables.ts'
import { figuresTable } from './figuresTable.ts'
import { indicatorsTable } from './indicatorsTable.ts'
import { readmeText } from './readme.ts'

/** The view as open data: CSV with CSV on the Web metadata, a Frictionless Data Package and a readme, in one ZIP. */
export async function openDataZip(pack: Pack): Promise<Uint8Array> {
  const data = openDataOf(pack)
  const files = data.tables.map((table) => ({ table, csv: tableCsv(table) }))
  const bytes = new Map(files.map(({ table, csv }) => [table, new TextEncoder().encode(csv).length]))
  const parts: Parts = [
    ['README.txt', readmeText(data)],
    ['datapackage.json', json(dataPackage(data, (table) => bytes.get(table) ?? 0))],
    ['csv-metadata.json', json(csvwGroup(data))],
    ...files.flatMap(({ table, csv }): Parts => [
      [`${table.name}.csv`, csv],
      [`${table.name}.csv-metadata.json`, json(csvwTable(data, table))],
    ]),
  ]
  return archive(parts, isoDate(pack.asAt))
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

function openDataOf(pack: Pack): OpenData {
  const indicators = packIndicators(pack)
  const records = indicators.flatMap(figureRecords)
  const sources = new Set(indicators.map(({ page }) => sourceOf(page)).filter((source) => source !== ''))
  return {
    pack,
    title: workbookTitle(pack),
    description: `Every quarter of ${indicators.length === 1 ? 'one indicator' : `${indicators.length} indicators`}, as at ${pack.asAt}. ${pack.statusRule}`,
    sources: [...sources],
    temporal: temporalOf(records, pack.asAt),
    tables: [indicatorsTable(pack), figuresTable(records), ...decisionTables(pack)],
  }
}

/** From the first day any figure is of to the last; where there is no figure, the as-at day alone. */
function temporalOf(records: readonly FigureRecord[], asAt: string): string {
  const periods = records.flatMap(({ told }) =>
    told?.observation && told.observation.value !== null ? [told.observation.period] : [],
  )
  if (periods.length === 0) return `${asAt}/${asAt}`
  const starts = periods.map(({ start }) => start).toSorted()
  const ends = periods.map(({ end }) => end).toSorted()
  return `${starts[0]}/${ends.at(-1)}`
}
