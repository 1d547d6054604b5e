import type { Hono } from 'hono'
import { may } from '../../domain/permissions/permissions.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { formatFacts, minutesFormats, type PackFormat } from '../../papers/paperFormats.ts'
import { usualPicture } from '../../papers/picture/chartPicture.ts'
import type { CheckedIssuePaper } from '../../contract/papers.ts'
import { readHere, writeHere, type Actor, type ApiContext } from '../context.ts'
import { base64Of, bytesOfBase64 } from '../base64.ts'
import { bytesDigest } from '../digest.ts'
import type { ExportDesk } from '../papers/exportDesk.ts'
import type { MadePaper, PaperAsked } from '../papers/makePaper.ts'
import type { PaperMaker } from '../papers/paperMaker.ts'
import { type WrittenKind, writtenPaper } from '../papers/writtenPaper.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { insertPaper, issuedPaperFile, issuedPapers } from '../stores/paperStore.ts'
import { freeSlug } from '../stores/slug.ts'
import { exportDates } from './exportDates.ts'
import { fileResponse } from './fileResponse.ts'
import { serve } from './operationRoute.ts'

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
    const { of, format, quarter, meeting, provisional } = body
    const when = await exportDates(context, actor, body.asAt)
    if (isRefusal(when)) return when
    const { kind, id } = of
    const asked: PaperAsked | Refusal =
      kind === 'scorecard' || kind === 'group'
        ? {
            pack: {
              kind,
              id,
              scorecardId: null,
              ...when,
              quarter: quarter ?? null,
              indicatorIds: null,
              meetingId: meeting ?? null,
            },
            format,
            picture: usualPicture,
            headline: null,
          }
        : await written(actor, request, { kind, id }, format)
    if (isRefusal(asked)) return asked
    const sight: Sight = { provisional, partnerOnly: 'none' }
    return desk.during({ owner: actor.id, abandoned: request.signal }, async (turn) => {
      const made = await papers.make(asked, { reader: actor, sight, ...turn })
      return isRefusal(made) ? made : keep(actor, body, { ...made, asAt: when.asAt })
    })
  })

  async function written(
    actor: Actor,
    request: Request,
    of: { readonly kind: WrittenKind; readonly id: string },
    format: PackFormat,
  ): Promise<PaperAsked | Refusal> {
    const asWritten = minutesFormats.find((each) => each === format)
    if (!asWritten)
      return refusal('invalid', 'A written paper is issued as PDF, Word or HTML.', {
        fields: [{ path: 'format', message: 'Choose pdf, docx or html.' }],
      })
    const paper = await readHere(context, actor, (here) =>
      writtenPaper(here, of, context.origin?.(request) ?? request.url),
    )
    return isRefusal(paper) ? paper : { ...paper, format: asWritten }
  }

  function keep(
    actor: Actor,
    { of, format, provisional }: CheckedIssuePaper,
    made: MadePaper & { readonly asAt: string },
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
          // What is written holds no figure that not every member may read.
          provisional: provisional && (of.kind === 'scorecard' || of.kind === 'group'),
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
