import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { officeStanding } from '../../src/domain/permissions/role.ts'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import type { FileReading, ImportMapping, ImportState, StartImport } from '../../src/contract/imports.ts'
import type { Frequency, OutturnType } from '../../src/domain/indicators/indicator.ts'
import type { ApiContext } from '../../src/server/context.ts'
import { createApi } from '../../src/server/createApi.ts'
import type { Database } from '../../src/server/database/database.ts'
import type { ImportService } from '../../src/server/imports/importService.ts'
import { inlineImports } from '../../src/server/imports/inlineImports.ts'
import { memorySignIn } from '../../src/server/signIn/memorySignIn.ts'
import { memoryUploads } from '../../src/server/imports/uploads.ts'

type Context = Pick<ApiContext, 'database' | 'clock' | 'onFault'>
/** How its imports are worked on, when not in line. */
type Given = { readonly mostBytes?: number; readonly service?: (context: Context) => ImportService }

/** A partnership for Harrow on 29 November 2010 with the indicators given, and its API to send files to. */
export async function importingPartnership(
  database: Database,
  indicators: readonly {
    reference: string
    title?: string
    unit: string
    outturnType: OutturnType
    frequency?: Frequency
  }[],
  { mostBytes = 10_000_000, service }: Given = {},
) {
  const context = {
    database,
    clock: { now: () => new Date('2010-11-29T09:30:00Z') },
    identity: async () => ({ id: 'officer', name: 'Performance officer', ...officeStanding }),
    onFault: (_reference: string, error: unknown) => {
      throw error
    },
  }
  const uploads = memoryUploads()
  const now = () => context.clock.now().toISOString()
  const imports = service?.(context) ?? inlineImports({ database, uploads, now }, mostBytes, context.onFault)
  const api = createApi({ ...context, imports, signIn: memorySignIn(database, context.clock, null) })

  async function call<T>(method: string, path: string, body?: unknown, status?: number): Promise<T> {
    const file = body instanceof Uint8Array
    const response = await api.fetch(
      new Request(new URL(path, 'http://127.0.0.1'), {
        method,
        ...(body === undefined ? {} : { body: file ? new Uint8Array(body) : JSON.stringify(body) }),
        headers: {
          'content-type': file ? 'application/octet-stream' : 'application/json',
          'if-match': WHATEVER_STANDS,
        },
      }),
    )
    const text = await response.text()
    if (status === undefined ? !response.ok : response.status !== status)
      throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  const upload = (content: string | Uint8Array, name = 'figures.csv') =>
    call<FileReading>(
      'POST',
      figurePaths.uploads(name),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    )

  async function settled(id: string, state: ImportState['state']): Promise<ImportState> {
    for (;;) {
      const current = await call<ImportState>('GET', figurePaths.import(id))
      if (current.state !== state && !(state === 'accepting' && current.state === 'reading')) return current
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  const start = (uploadId: string, mapping: StartImport['mapping'], more: Partial<StartImport> = {}) =>
    call<ImportState>('POST', figurePaths.imports(), { uploadId, mapping, ...more })

  await call('POST', apiPaths.partnership(), {
    name: 'Harrow Strategic Partnership',
    area: { code: 'E09000015', name: 'Harrow' },
    businessDate: '2010-11-29',
    managementGroups: [{ name: 'Safer Harrow' }],
    partners: [],
    scorecard: { title: 'Chief executives’ scorecard' },
  })
  const ids = new Map<string, string>()
  for (const { reference, title = reference, unit, outturnType, frequency = 'quarterly' } of indicators) {
    const added = await call<{ id: string }>('POST', apiPaths.indicators(), {
      reference,
      kind: 'local',
      title,
      definition: '',
      unit,
      decimals: 0,
      polarity: 'lowerIsBetter',
      frequency,
      outturnType,
      leadPartnerId: null,
      source: '',
      inForceFrom: '2000-04-01',
      knownOn: '2000-04-01',
    })
    ids.set(reference, added.id)
  }

  return {
    database,
    /** As a program at a terminal reaches it. */
    send: async (path: string, request: RequestInit) =>
      api.fetch(new Request(new URL(path, 'http://127.0.0.1'), request)),
    uploads,
    imports,
    call,
    upload,
    start,
    settled,
    id: (reference: string) => ids.get(reference) ?? '',
    /** Sends a file and waits for its preview; by the suggested mapping unless another is given. */
    async preview(content: string | Uint8Array, mapping?: ImportMapping, more: Partial<StartImport> = {}) {
      const { uploadId, suggested } = await upload(content)
      const chosen = mapping ?? suggested
      if (!chosen) throw new Error('No mapping is suggested for this file.')
      return settled((await start(uploadId, chosen, more)).id, 'reading')
    },
    async accept(preview: ImportState) {
      await call('POST', figurePaths.acceptImport(preview.id))
      return settled(preview.id, 'accepting')
    },
    /** Every reading of an indicator, oldest first, as "period: figure". */
    async readings(reference: string, area = 'E09000015'): Promise<string[]> {
      const rows = await database.read((trx) =>
        trx
          .selectFrom('observations')
          .select(['period_kind', 'period_start', 'period_end', 'value', 'absence', 'note'])
          .where('indicator_id', '=', ids.get(reference) ?? '')
          .where('area_code', '=', area)
          .orderBy('period_end')
          .orderBy('sequence')
          .execute(),
      )
      return rows.map((row) => `${row.period_start} to ${row.period_end}: ${row.value ?? row.absence}`)
    },
    async staged(): Promise<number> {
      return database.read(async (trx) => {
        const parts = await trx.selectFrom('staged_parts').select('position').execute()
        const observations = await trx.selectFrom('staged_observations').select('position').execute()
        return parts.length + observations.length
      })
    },
  }
}

export type ImportingPartnership = Awaited<ReturnType<typeof importingPartnership>>
