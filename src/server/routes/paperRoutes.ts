import type { Hono } from 'hono'
import type { MinutesFormat, PaperFormat } from '../../papers/paperFormats.ts'
import type { PictureOptions } from '../../papers/picture/chartPicture.ts'
import { readHere, type Actor, type ApiContext } from '../context.ts'
import { ExportDesk } from '../papers/exportDesk.ts'
import type { PaperAsked } from '../papers/makePaper.ts'
import type { PaperMaker } from '../papers/paperMaker.ts'
import type { PackAsked } from '../papers/readPack.ts'
import { type WrittenKind, writtenPaper } from '../papers/writtenPaper.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { exportDates } from './exportDates.ts'
import { fileResponse } from './fileResponse.ts'
import { issuedPaperRoutes } from './issuedPaperRoutes.ts'
import { serve } from './operationRoute.ts'

type Given = {
  readonly format: PaperFormat
  readonly asAt?: string | undefined
  readonly quarter?: string | undefined
  readonly size?: PictureOptions['size'] | undefined
  readonly ink?: PictureOptions['ink'] | undefined
  readonly density?: '1' | '2' | 'print' | undefined
  readonly headline?: string | undefined
  readonly export?: string | undefined
}

/** What leaves the house: views as files, made for whoever asks from what they may see. */
export function paperRoutes(app: Hono, context: ApiContext, papers: PaperMaker): void {
  const desk = new ExportDesk()
  issuedPaperRoutes(app, context, papers, desk)

  serve(app, context, 'exportScorecard', ({ params, query, actor, request }) =>
    answered(actor, request, query, {
      kind: 'scorecard',
      id: params['scorecardId'] ?? '',
      scorecardId: null,
      indicatorIds: query.indicators ?? null,
      meetingId: query.meeting ?? null,
    }),
  )

  serve(app, context, 'exportManagementGroup', ({ params, query, actor, request }) =>
    answered(actor, request, query, {
      kind: 'group',
      id: params['groupId'] ?? '',
      scorecardId: null,
      indicatorIds: query.indicators ?? null,
      meetingId: query.meeting ?? null,
    }),
  )

  serve(app, context, 'exportIndicator', ({ params, query, actor, request }) =>
    answered(actor, request, query, {
      kind: 'indicator',
      id: params['indicatorId'] ?? '',
      scorecardId: query.scorecard ?? null,
      indicatorIds: null,
      meetingId: null,
    }),
  )

  serve(app, context, 'exportMinutes', ({ params, query, actor, request }) =>
    written(actor, request, query.format, { kind: 'meeting', id: params['meetingId'] ?? '' }),
  )

  serve(app, context, 'exportReport', ({ params, query, actor, request }) =>
    written(actor, request, query.format, { kind: 'report', id: params['reportId'] ?? '' }),
  )

  serve(app, context, 'getExport', async ({ params, actor }) =>
    desk.state(actor.id, params['exportName'] ?? ''),
  )

  serve(app, context, 'cancelExport', async ({ params, actor }) =>
    desk.cancel(actor.id, params['exportName'] ?? ''),
  )

  async function written(
    actor: Actor,
    request: Request,
    format: MinutesFormat,
    of: { readonly kind: WrittenKind; readonly id: string },
  ): Promise<Response | Refusal> {
    const place = context.origin?.(request) ?? request.url
    const paper = await readHere(context, actor, (here) => writtenPaper(here, of, place))
    if (isRefusal(paper)) return paper
    const made = await desk.during({ owner: actor.id, abandoned: request.signal }, (turn) =>
      papers.make({ ...paper, format }, { reader: actor, ...turn }),
    )
    return isRefusal(made) ? made : fileResponse(made)
  }

  async function answered(
    actor: Actor,
    request: Request,
    given: Given,
    of: Omit<PackAsked, 'quarter' | 'asAt' | 'today'>,
  ): Promise<Response | Refusal> {
    const when = await exportDates(context, actor, given.asAt)
    if (isRefusal(when)) return when
    const asked: PaperAsked = {
      pack: { ...of, ...when, quarter: given.quarter ?? null },
      format: given.format,
      picture: pictureOf(given),
      headline: given.headline ?? null,
    }
    const made = await desk.during(
      { owner: actor.id, name: given.export, abandoned: request.signal },
      (turn) => papers.make(asked, { reader: actor, ...turn }),
    )
    return isRefusal(made) ? made : fileResponse(made)
  }
}

const pictureOf = ({ size = 'slide', ink = 'colour', density = '2' }: Given): PictureOptions => ({
  size,
  ink,
  density: density === 'print' ? 'print' : density === '1' ? 1 : 2,
})
