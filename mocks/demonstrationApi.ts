import { apiPaths } from '../src/contract/apiPaths.ts'
import { longDate } from '../src/domain/time/dateWords.ts'
import { isoDate } from '../src/domain/time/isoDate.ts'
import { officeStanding } from '../src/domain/permissions/role.ts'
import { instantOf } from '../src/domain/time/instant.ts'
import type { Actor } from '../src/server/context.ts'
import { createApi } from '../src/server/createApi.ts'
import { apiCall, type ApiCall } from '../src/server/example/apiCall.ts'
import { loadExample } from '../src/server/example/loadExample.ts'
import { inlineImports } from '../src/server/imports/inlineImports.ts'
import { memoryUploads } from '../src/server/imports/uploads.ts'
import { addDemonstrationPeople, demonstrationRecording } from '../src/server/signIn/demonstrationPeople.ts'
import { memorySignIn } from '../src/server/signIn/memorySignIn.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { openWasmDatabase } from './wasmDatabase.ts'

const visitor: Actor = { id: 'visitor', name: 'Visitor to this demonstration', ...officeStanding }
const officer: Actor = { id: 'example', name: 'Policy officer, Harrow Council', ...officeStanding }

/** In bytes: a file waits in the page's own memory, and is read on the thread that draws it. */
const LARGEST_FILE = 20_000_000

/** The real API over a store in this page, with the example partnership loaded through it unless the scenario is without. */
export async function demonstrationApi(
  scenario: Scenario,
  say: (progress: string) => void,
): Promise<(request: Request) => Promise<Response>> {
  const database = await openWasmDatabase()
  const clock = { now: () => new Date() }
  const job = { database, uploads: memoryUploads(), now: () => instantOf(clock.now()) }
  const imports = inlineImports(job, LARGEST_FILE, hearOfFault)
  const apiFor = (actor: Actor) => {
    const signIn = memorySignIn(database, clock, actor)
    return createApi({ database, clock, identity: signIn.identity, signIn, onFault: hearOfFault, imports })
  }
  if (!scenario.isEmpty) {
    say('Loading the example partnership.')
    const exampleApi = apiFor(officer)
    const call = apiCall((request) => exampleApi.fetch(request), location.origin)
    await loadExample(sayingTheDay(call, say))
    await database.write((trx) => addDemonstrationPeople(trx, demonstrationRecording(clock.now())))
    await scenario.prepare?.(database)
  }
  const api = apiFor(visitor)
  return async (request) => api.fetch(request)
}

function hearOfFault(reference: string, cause: unknown): void {
  reportError(new Error(`Fault ${reference}: ${String(cause)}`, { cause }))
}

/** As `call`, and says which day the example has come to, leaving the browser time to draw it. */
function sayingTheDay(call: ApiCall, say: (progress: string) => void): ApiCall {
  return async (method, path, body) => {
    if (path === apiPaths.businessDate()) {
      say(`Loading the example partnership: ${longDate(isoDate((body as { date: string }).date))}.`)
      await new Promise((resolve) => setTimeout(resolve))
    }
    return call(method, path, body)
  }
}
