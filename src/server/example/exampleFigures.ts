import { figurePaths } from '../../contract/figurePaths.ts'
import type { FileReading, ImportMapping, ImportState, StartImport } from '../../contract/imports.ts'
import type { ApiCall } from './apiCall.ts'
import { exampleFigureFiles } from './exampleFiles.ts'

const POLL_MILLISECONDS = 2

const mapping: ImportMapping = {
  layout: 'tidy',
  headerRow: 1,
  indicator: { by: 'reference', column: 'reference' },
  area: { by: 'home' },
  period: 'period',
  value: 'value',
  absence: 'absence',
  verification: 'verification',
  source: 'source',
  note: 'note',
  knownOn: 'known on',
}

/** Imports the figures that became known on a date, as a file with a preview; a row refused is a fault in the file. */
export async function importExampleFigures(call: ApiCall, date: string): Promise<void> {
  const file = exampleFigureFiles.get(date)
  if (file === undefined) return
  const { uploadId } = (await call(
    'POST',
    figurePaths.uploads(`example figures ${date}.csv`),
    file,
  )) as FileReading
  const started = (await call('POST', figurePaths.imports(), {
    uploadId,
    mapping,
    verification: 'verified',
  } satisfies StartImport)) as ImportState
  const preview = await settled(call, started, 'reading')
  if (preview.state !== 'ready' || preview.refusedTotal > 0) throw new Error(importFault(preview))
  const accepting = (await call('POST', figurePaths.acceptImport(preview.id))) as ImportState
  const accepted = await settled(call, accepting, 'accepting')
  if (accepted.state !== 'accepted') throw new Error(importFault(accepted))
}

/** How an import stands once it has left a stage. */
async function settled(call: ApiCall, begun: ImportState, stage: ImportState['state']): Promise<ImportState> {
  let current = begun
  while (current.state === stage) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
    current = (await call('GET', figurePaths.import(begun.id))) as ImportState
  }
  return current
}

function importFault({ fileName, state, failure, refused }: ImportState): string {
  const rows = refused.map(({ row, column, text, because }) => `row ${row}, ${column} “${text}”: ${because}`)
  return [`${fileName} was not accepted (${state}).`, failure ?? '', ...rows].join(' ')
}
