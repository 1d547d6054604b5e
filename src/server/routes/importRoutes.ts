import type { Hono } from 'hono'
import { NOTHING_YET } from '../../contract/etags.ts'
import type { ImportState } from '../../contract/imports.ts'
import { mayAnywhere } from '../../domain/permissions/scopes.ts'
import { seesAllThat, sightOf } from '../../domain/permissions/sight.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { readHere, writeHere, type Actor, type ApiContext } from '../context.ts'
import type { Trx } from '../database/database.ts'
import { hashedOnTheWay } from '../imports/fileHash.ts'
import type { ImportService } from '../imports/importService.ts'
import { unfinishedMapping } from '../imports/mapping/unfinishedMapping.ts'
import { readToEnd } from '../imports/uploads.ts'
import { fileReading } from '../views/fileReading.ts'
import { changeRow } from '../log/rowsChanged.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import * as store from '../stores/importStore.ts'
import type { Recording } from '../stores/recording.ts'
import { slug } from '../stores/slug.ts'
import { changedSince } from '../versions.ts'
import { serve } from './operationRoute.ts'

export type { ImportService } from '../imports/importService.ts'

/** Figures in: a file is sent, read into a preview, and accepted or cancelled. */
export function importRoutes(app: Hono, context: ApiContext & { readonly imports: ImportService }): void {
  const { imports } = context

  serve(app, context, 'uploadFile', async ({ query, request, actor }) => {
    if (FORM.test(request.headers.get('content-type') ?? ''))
      return refusal(
        'notATable',
        'Send the file itself as the body, as application/octet-stream, not as a form.',
      )
    if (!request.body) return refusal('invalid', 'The request has no file in its body.')
    if (Number(request.headers.get('content-length') ?? 0) > imports.mostBytes) return tooLarge()
    const uploadId = crypto.randomUUID()
    const heardOut = (body: ReadableStream<Uint8Array> | null, error: unknown) =>
      readToEnd(body, imports.mostBytes).then(() => Promise.reject(error))
    const sent = await noteUpload(uploadId, query.fileName, actor).catch((error: unknown) =>
      heardOut(request.body, error),
    )
    if (isRefusal(sent)) return sent
    const sending = hashedOnTheWay(request.body)
    const kept = await imports.uploads
      .keep(uploadId, sending.body, imports.mostBytes)
      .catch(async (error: unknown) => {
        await forgetUpload(uploadId).catch(() => undefined)
        if (request.signal.aborted) return 'cutOff' as const
        return heardOut(sending.body, error)
      })
    if (kept === 'cutOff')
      return refusal('invalid', 'The connection was cut before the whole file came. Send it again.')
    if (kept === 'tooLarge') {
      await forgetUpload(uploadId)
      return tooLarge()
    }
    await noteHash(uploadId, sending.hash())
    const look = await imports.look(uploadId)
    if ('unreadable' in look) {
      await forgetUpload(uploadId)
      return refusal('notATable', look.unreadable)
    }
    const file = {
      uploadId,
      fileName: query.fileName,
      bytes: (await imports.uploads.open(uploadId))?.size ?? 0,
    }
    return readHere(context, actor, (here) => fileReading(here, file, look))
  })

  serve(app, context, 'startImport', async ({ body, actor }) => {
    const started = await writeHere(context, actor, async ({ trx, today, recording }) => {
      const upload = await trx
        .selectFrom('import_uploads')
        .selectAll()
        .where('id', '=', body.uploadId)
        .executeTakeFirst()
      if (!upload) return refusal('notFound', 'The file is no longer here. Send it again.')
      const mapping =
        'saved' in body.mapping
          ? (await store.savedMappings(trx)).find(
              ({ id }) => 'saved' in body.mapping && id === body.mapping.saved,
            )?.mapping
          : body.mapping
      if (!mapping) return unknownMapping
      const unfinished = unfinishedMapping(mapping)
      if (unfinished) return unfinished
      const knownOn = body.knownOn === undefined ? today : isoDate(body.knownOn)
      if (knownOn > today)
        return refusal('dateInFuture', `Figures cannot have become known after ${longDate(today)}.`, {
          fields: [{ path: 'knownOn', message: `Choose ${longDate(today)} or an earlier date.` }],
        })
      const id = crypto.randomUUID()
      await store.insertImport(trx, {
        id,
        uploadId: upload.id,
        fileName: upload.file_name,
        fileSha256: upload.sha256,
        mapping,
        verification: body.verification,
        audience: body.audience,
        source: body.source,
        knownOn,
        startedBy: actor.id,
        startedById: actor.id,
        standing: { grants: actor.grants, partnerId: actor.partnerId },
        startedAt: recording.at,
        recordedOn: today,
      })
      return viewOf(trx, id)
    })
    if (!isRefusal(started)) void imports.preview(started.id)
    return started
  })

  serve(app, context, 'getImport', ({ params, query, actor }) =>
    context.database.read(async (trx) => {
      const id = params.importId ?? ''
      return (await importOpenTo(trx, id, actor)) ? viewOf(trx, id, query.refusedFrom) : unknownImport(id)
    }),
  )

  serve(app, context, 'acceptImport', async ({ params, actor }) => {
    const id = params.importId ?? ''
    const accepted = await writeHere(context, actor, async ({ trx, today, recording, seen }) => {
      if (!(await importOpenTo(trx, id, actor))) return unknownImport(id)
      const current = await store.importView(trx, id)
      if (!current) return unknownImport(id)
      const changed = changedSince({ seen }, { what: 'The preview', etag: current.etag, current })
      if (changed) return changed
      const step = {
        state: 'accepting' as const,
        stage: 'Recording',
        acceptedBy: actor.id,
        recordedOn: today,
      }
      if (!(await store.recordStep(trx, id, 'ready', step, recording.at)))
        return refusal('notReady', notReadyWords(current.state))
      return viewOf(trx, id)
    })
    if (!isRefusal(accepted)) void imports.accept(id)
    return accepted
  })

  serve(app, context, 'cancelImport', async ({ params, actor }) => {
    const id = params.importId ?? ''
    const cancelled = await writeHere(context, actor, async ({ trx }) => {
      const current = (await importOpenTo(trx, id, actor)) && (await store.importView(trx, id))
      if (!current) return unknownImport(id)
      if (current.state === 'accepting' || current.state === 'accepted')
        return refusal('notReady', notReadyWords(current.state))
      await trx.deleteFrom('imports').where('id', '=', id).execute()
      await trx.deleteFrom('import_refusals').where('import_id', '=', id).execute()
      return { ...current, state: 'cancelled' as const, stage: 'Cancelled', changes: [], refused: [] }
    })
    if (!isRefusal(cancelled)) void imports.clear()
    return cancelled
  })

  const tooLarge = () =>
    refusal(
      'tooLarge',
      `The file is larger than ${Math.floor(imports.mostBytes / 1_000_000)} MB. Send it in several parts.`,
    )

  /** Before its bytes come, so that nothing that clears up takes them for left behind. */
  async function noteUpload(id: string, fileName: string, actor: Actor): Promise<Recording | Refusal> {
    const recording = await readHere(context, actor, async (here) => here.recording)
    if (isRefusal(recording)) return recording
    await context.database.write(
      (trx) =>
        trx
          .insertInto('import_uploads')
          .values({ id, file_name: fileName, sent_at: recording.at, sha256: null })
          .execute(),
      'preparation',
    )
    return recording
  }

  async function noteHash(id: string, sha256: string): Promise<void> {
    await context.database.write(
      (trx) => trx.updateTable('import_uploads').set({ sha256 }).where('id', '=', id).execute(),
      'preparation',
    )
  }

  async function forgetUpload(id: string): Promise<void> {
    await context.database.write(
      (trx) => trx.deleteFrom('import_uploads').where('id', '=', id).execute(),
      'preparation',
    )
    await imports.uploads.remove(id)
  }

  serve(app, context, 'listMappings', () => context.database.read(store.savedMappings))

  serve(app, context, 'saveMapping', ({ body, actor }) =>
    writeHere(context, actor, async ({ trx, seen }) => {
      const unfinished = unfinishedMapping(body.mapping)
      if (unfinished) return unfinished
      const ofName = async () => (await store.savedMappings(trx)).find(({ name }) => name === body.name)
      const same = await ofName()
      const changed = changedSince(
        { seen },
        { what: `What is saved as “${body.name}”`, etag: same?.etag ?? NOTHING_YET, current: same ?? null },
      )
      if (changed) return changed
      const id = same?.id ?? slug(body.name)
      await changeRow(trx, 'import_mappings', { id }, () =>
        store.saveMapping(trx, id, body.name, body.mapping),
      )
      return (await ofName()) ?? unknownMapping
    }),
  )
}

/** What another site's page could make a browser send without asking; no program sends a table so. */
const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i

/** The import, for its starter or an importer of everything who sees all that its starter saw; for anybody else there is none. */
async function importOpenTo(trx: Trx, id: string, actor: Actor): Promise<store.StoredImport | undefined> {
  const found = await store.storedImport(trx, id)
  if (!found || !seesAllThat(sightOf(actor), sightOf(found.standing))) return undefined
  return found.startedById === actor.id || mayAnywhere(actor, 'importFigures') ? found : undefined
}

async function viewOf(trx: Trx, id: string, refusedFrom?: number): Promise<ImportState | Refusal> {
  return (await store.importView(trx, id, refusedFrom)) ?? unknownImport(id)
}

const unknownMapping = refusal('notFound', 'There is no saved mapping of that name.')

const unknownImport = (id: string) =>
  refusal('notFound', `There is no import “${id}”. It may have been cancelled.`)

function notReadyWords(state: ImportState['state']): string {
  switch (state) {
    case 'reading':
      return 'The file is still being read. Wait for its preview.'
    case 'accepting':
      return 'The figures are being recorded.'
    case 'accepted':
      return 'The figures have already been recorded.'
    default:
      return 'This import has ended. Send the file again.'
  }
}
