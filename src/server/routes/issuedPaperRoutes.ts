import type { Hono } from 'hono'
import { may } from '../../domain/permissions/permissions.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { formatFacts } from '../../papers/paperFormats.ts'
import { usualPicture } from '../../papers/picture/chartPicture.ts'
import type { CheckedIssuePaper } from '../../contract/papers.ts'
import { readHere, writeHere, type Actor, type ApiContext } from '../context.ts'
import { base64Of, bytesOfBase64 } from '../base64.ts'
import { bytesDigest } from '../digest.ts'
import { ExportCancelled, type ExportDesk } from '../papers/exportDesk.ts'
import type { PaperMaker } from '../papers/paperMaker.ts'
import { isRefusal, refusal } from '../refusal.ts'
import { insertPaper, issuedPaperFile, issuedPapers } from '../stores/paperStore.ts'
import { freeSlug } from '../stores/slug.ts'
import { fileResponse } from './fileResponse.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked } from './scorecardRoutes.ts'

const seesProvisional = (actor: Actor): boolean => may(actor, 'seeProvisionalFigures')

/** Papers issued: made once, from what every member may read, kept as they are, and had again by whoever may see them. */
export function issuedPaperRoutes(
  app: Hono,
  context: ApiContext,
  papers: PaperMaker,
  desk: ExportDesk,
): void {
  serve(app, context, 'listPapers', ({ actor }) =>
    readHere(context, actor, ({ trx }) => issuedPapers(trx, seesProvisional(actor))),
  )

  serve(app, context, 'getPaperFile', ({ params, actor }) =>
    readHere(context, actor, async ({ trx }) => {
      const paper = await issuedPaperFile(trx, params['paperId'] ?? '', seesProvisional(actor))
      return paper
        ? fileResponse({
            bytes: bytesOfBase64(paper.content),
            fileName: paper.file_name,
            type: formatFacts[paper.format].type,
          })
        : refusal('notFound', 'No paper of that name has been issued.')
    }),
  )

  serve(app, context, 'issuePaper', async ({ body, actor, request }) => {
    const turn = desk.begin(actor.id, undefined, request.signal)
    if (isRefusal(turn)) return turn
    try {
      const made = await makeIt(actor, body, turn)
      return isRefusal(made) ? made : await keep(actor, body, made)
    } catch (error) {
      if (error instanceof ExportCancelled) return refusal('notReady', error.message)
      throw error
    } finally {
      turn.end()
    }
  })

  async function makeIt(
    actor: Actor,
    { of, format, quarter, asAt, meeting, provisional }: CheckedIssuePaper,
    { signal, onProgress }: Pick<Parameters<PaperMaker['make']>[1], 'signal' | 'onProgress'>,
  ) {
    const when = await readHere(context, actor, async (here) => {
      const date = asAtAsked(here, asAt)
      return isRefusal(date) ? date : { asAt: date, today: here.today }
    })
    if (isRefusal(when)) return when
    const sight: Sight = { provisional, partnerOnly: 'none' }
    const made = await papers.make(
      {
        pack: {
          kind: of.kind,
          id: of.id,
          scorecardId: null,
          ...when,
          quarter: quarter ?? null,
          indicatorIds: null,
          meetingId: meeting ?? null,
        },
        format,
        picture: usualPicture,
        headline: null,
      },
      { reader: actor, sight, ...(signal && { signal }), ...(onProgress && { onProgress }) },
    )
    return isRefusal(made) ? made : { ...made, asAt: when.asAt }
  }

  function keep(
    actor: Actor,
    { of, format, provisional }: CheckedIssuePaper,
    made: Exclude<Awaited<ReturnType<typeof makeIt>>, { readonly refused: unknown }>,
  ) {
    return writeHere(context, actor, async ({ trx, recording }) => {
      const taken = await trx.selectFrom('issued_papers').select('id').execute()
      const id = freeSlug(`${of.id}-${made.quarter}-${format}`, new Set(taken.map((each) => each.id)))
      return insertPaper(
        trx,
        {
          id,
          title: made.title,
          of,
          format,
          quarter: made.quarter,
          asAt: made.asAt,
          provisional,
          fileName: made.fileName,
          size: made.bytes.length,
          sha256: await bytesDigest(made.bytes),
          content: base64Of(made.bytes),
        },
        recording,
      )
    })
  }
}
