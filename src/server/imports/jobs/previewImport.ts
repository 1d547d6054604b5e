import { recordStep, storedImport } from '../../stores/importStore.ts'
import { FileRefused } from '../table/fileRefused.ts'
import { compareWithStore } from './compareWithStore.ts'
import { Cancelled, type JobContext, Stopped } from './jobContext.ts'
import { readFile } from './readFile.ts'
import { clearStaging } from './staging.ts'

/** Reads an uploaded file into a preview. A file that cannot be read, or a cancelled import, leaves nothing staged; one the end of the process stops is left to the next. */
export async function previewImport(context: JobContext, importId: string): Promise<void> {
  const { database } = context
  const reading = await database.read((trx) => storedImport(trx, importId))
  if (reading?.state !== 'reading') return
  try {
    const found = await readFile(context, reading)
    await database.write(
      (trx) => recordStep(trx, importId, 'reading', { found, notes: found.notes }, context.now()),
      'preparation',
    )
    await compareWithStore(context, reading, found)
  } catch (error) {
    if (error instanceof Stopped) throw error
    await clearStaging(context, importId)
    if (error instanceof Cancelled) return
    if (!(error instanceof FileRefused)) throw error
    await failImport(context, importId, error.message)
  }
}

/** Ends an import that cannot go on; nothing of it is recorded. */
export async function failImport(
  { database, now }: JobContext,
  importId: string,
  failure: string,
): Promise<void> {
  const step = { state: 'failed' as const, stage: 'Stopped', failure }
  await database.write(async (trx) => {
    if (!(await recordStep(trx, importId, 'reading', step, now())))
      await recordStep(trx, importId, 'accepting', step, now())
  }, 'preparation')
}
