import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXAMPLE_STORE, startProduct } from './serverProcess.ts'

/**
 * Before any journey: the product starts once on a folder that is not there yet, loads its example, and stops. Each
 * product a journey starts begins with a copy of that folder, in which nobody has signed in.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-example-'))
  const dataFolder = join(folder, 'data')
  const product = await startProduct({ dataFolder, signsIn: false })
  await product.stop()
  process.env[EXAMPLE_STORE] = dataFolder
  return () => rm(folder, { recursive: true, force: true })
}
