import { officeStanding } from '../src/domain/permissions/role.ts'
import { instantOf } from '../src/domain/time/instant.ts'
import { clockOfRecord } from '../src/server/clockOfRecord.ts'
import type { Actor } from '../src/server/context.ts'
import { createApi } from '../src/server/createApi.ts'
import { inlineImports } from '../src/server/imports/inlineImports.ts'
import { memoryUploads } from '../src/server/imports/uploads.ts'
import { memorySignIn } from '../src/server/signIn/memorySignIn.ts'
import { lastRecorded } from '../src/server/stores/lastRecorded.ts'
import { exampleStore } from './exampleStore.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { openWasmDatabase } from './wasmDatabase.ts'

const visitor: Actor = { id: 'visitor', name: 'Visitor to this demonstration', ...officeStanding }

/** In bytes: a file waits in the page's own memory, and is read on the thread that draws it. */
const LARGEST_FILE = 20_000_000

/** The real API over a store in this page, which begins with the example partnership unless the scenario is without. */
export async function demonstrationApi(scenario: Scenario): Promise<(request: Request) => Promise<Response>> {
  const database = await openWasmDatabase(scenario.isEmpty ? {} : { content: await exampleStore() })
  await scenario.prepare?.(database)
  const clock = clockOfRecord(
    () => new Date(),
    await lastRecorded(database),
    () => undefined,
  )
  const job = { database, uploads: memoryUploads(), now: () => instantOf(clock.now()) }
  const imports = inlineImports(job, LARGEST_FILE, hearOfFault)
  const signIn = memorySignIn(database, clock, visitor)
  const { identity } = signIn
  const api = createApi({ database, clock, identity, signIn, onFault: hearOfFault, imports })
  return async (request) => api.fetch(request)
}

function hearOfFault(reference: string, cause: unknown): void {
  reportError(new Error(`Fault ${reference}: ${String(cause)}`, { cause }))
}
