import type { FileReading } from '../../contract/imports.ts'
import type { Here } from '../context.ts'
import type { UploadLook } from '../imports/jobs/lookAtUpload.ts'
import { suggestMapping } from '../imports/mapping/suggestMapping.ts'
import { indicatorSummaries } from '../stores/indicatorStore.ts'

/** What was seen in a file that was sent, and how it might be read. */
export async function fileReading(
  { trx, today }: Here,
  file: Pick<FileReading, 'uploadId' | 'fileName' | 'bytes'>,
  look: Exclude<UploadLook, { unreadable: string }>,
): Promise<FileReading> {
  const areas = await trx.selectFrom('areas').select(['code', 'name']).execute()
  const { mapping, combinations } = suggestMapping(look, {
    indicators: await indicatorSummaries(trx, today),
    areas,
  })
  return {
    ...file,
    format: look.format,
    encoding: look.encoding,
    sheets: [...look.sheets],
    headers: [...look.headers],
    sampleRows: look.sampleRows.map((row) => [...row]),
    suggested: mapping,
    distinct: Object.fromEntries(
      look.distinct.flatMap((values, index) =>
        values && look.periodHeadings[index] !== true
          ? [[distinctKey(look.headers, index), [...values]]]
          : [],
      ),
    ),
    combinations,
  }
}

/** By its heading, or by its number when it has none or another column has the same. */
function distinctKey(headers: readonly string[], index: number): string {
  const header = headers[index]?.trim() ?? ''
  return header === '' || headers.indexOf(header) !== index ? String(index + 1) : header
}
