import { z } from 'zod'
import * as imports from './imports.ts'
import * as indicators from './indicators.ts'
import * as meetings from './meetings.ts'
import * as partnership from './partnership.ts'
import * as scorecards from './scorecards.ts'
import { isoDateText, quarterText, slugText } from './shapes.ts'

/** One thing the API does: the source of its routes' checks and of the OpenAPI description. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** As OpenAPI writes it: "/api/scorecards/{scorecardId}". */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** A body that is a file, not JSON. */
  readonly upload?: true
  readonly success: 200 | 201 | 202 | 204
  readonly response?: z.ZodType
  readonly refusals: readonly (400 | 403 | 404 | 409 | 410 | 413 | 415 | 422)[]
}

const shown = { quarter: quarterText.optional(), asAt: isoDateText.optional() }

export const operations = {
  getHealth: op('get', '/api/health', 'Service', 'Whether the service is ready, and on which database', {
    response: partnership.health,
  }),
  getPartnership: op(
    'get',
    '/api/partnership',
    'Partnership',
    'The partnership, its groups, partners and scorecards',
    {
      response: partnership.partnershipState,
    },
  ),
  setUpPartnership: op('post', '/api/partnership', 'Partnership', 'Set up an empty store', {
    body: partnership.setUpPartnership,
    response: partnership.partnershipState,
    success: 201,
    refusals: [409, 422],
  }),
  moveBusinessDate: op(
    'put',
    '/api/partnership/business-date',
    'Partnership',
    'Move an example’s own date forward',
    {
      body: partnership.moveBusinessDate,
      response: partnership.partnershipState,
      refusals: [409, 422],
    },
  ),
  addManagementGroup: op('post', '/api/management-groups', 'Partnership', 'Add a management group', {
    body: partnership.addManagementGroup,
    response: partnership.managementGroupShape,
    success: 201,
    refusals: [409, 422],
  }),
  addPartner: op('post', '/api/partners', 'Partnership', 'Add a partner organisation', {
    body: partnership.addPartner,
    response: partnership.partnerShape,
    success: 201,
    refusals: [409, 422],
  }),
  addScorecard: op('post', '/api/scorecards', 'Scorecards', 'Add a scorecard', {
    body: partnership.addScorecard,
    response: partnership.scorecardSummaryShape,
    success: 201,
    refusals: [409, 422],
  }),
  addAgreement: op(
    'post',
    '/api/agreements',
    'Partnership',
    'Record an agreement (LAA) and its reward terms',
    {
      body: partnership.addAgreement,
      response: partnership.agreementShape,
      success: 201,
      refusals: [409, 422],
    },
  ),
  getScorecard: op(
    'get',
    '/api/scorecards/{scorecardId}',
    'Scorecards',
    'A scorecard for one quarter, as known at one date',
    {
      query: z.object({ ...shown, rows: z.coerce.number().int().min(1).optional() }),
      response: scorecards.scorecardPage,
      refusals: [404, 422],
    },
  ),
  getLaterChanges: op(
    'get',
    '/api/scorecards/{scorecardId}/later-changes',
    'Scorecards',
    'What has been recorded since an as-at date',
    {
      query: z.object({ asAt: isoDateText }),
      response: scorecards.laterChanges,
      refusals: [404, 422],
    },
  ),
  previewMembership: op(
    'post',
    '/api/scorecards/{scorecardId}/membership-preview',
    'Scorecards',
    'What a change of membership would alter',
    {
      body: scorecards.membershipChange,
      response: scorecards.membershipPreview,
      refusals: [404, 409, 422],
    },
  ),
  changeMembership: op(
    'post',
    '/api/scorecards/{scorecardId}/membership',
    'Scorecards',
    'Add, move or remove an indicator, by a cited decision',
    {
      body: scorecards.changeMembership,
      response: scorecards.membershipRecorded,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  reorderRows: op(
    'post',
    '/api/scorecards/{scorecardId}/order',
    'Scorecards',
    'Set the order of the indicators, by a cited decision',
    {
      body: scorecards.reorderRows,
      success: 204,
      refusals: [404, 409, 422],
    },
  ),
  listIndicators: op('get', '/api/indicators', 'Indicators', 'Every indicator of the store', {
    response: z.array(indicators.indicatorSummaryShape),
  }),
  addIndicator: op(
    'post',
    '/api/indicators',
    'Indicators',
    'Define an indicator, from the catalogue or the partnership’s own',
    {
      body: indicators.addIndicator,
      response: indicators.indicatorSummaryShape,
      success: 201,
      refusals: [409, 422],
    },
  ),
  getIndicator: op(
    'get',
    '/api/indicators/{indicatorId}',
    'Indicators',
    'One indicator with its series, targets, commentary and history',
    {
      query: z.object({ ...shown, scorecard: slugText.optional() }),
      response: indicators.indicatorPage,
      refusals: [404, 422],
    },
  ),
  addDefinition: op(
    'post',
    '/api/indicators/{indicatorId}/definitions',
    'Indicators',
    'Record a new version of the definition',
    {
      body: indicators.addDefinition,
      response: indicators.definitionShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  addObservation: op(
    'post',
    '/api/indicators/{indicatorId}/observations',
    'Indicators',
    'Enter or revise one figure, or say why there is none',
    {
      body: indicators.addObservation,
      response: indicators.observationShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  addTarget: op(
    'post',
    '/api/indicators/{indicatorId}/targets',
    'Indicators',
    'Record a baseline, target or stretch target',
    {
      body: indicators.addTarget,
      response: indicators.targetShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  writeCommentary: op(
    'post',
    '/api/indicators/{indicatorId}/commentary',
    'Indicators',
    'Write or edit a quarter’s commentary',
    {
      body: indicators.writeCommentary,
      response: indicators.commentaryShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  searchCatalogue: op('get', '/api/catalogue', 'Indicators', 'The 198 National Indicators, to choose from', {
    query: z.object({ search: z.string().max(200).optional() }),
    response: z.array(indicators.catalogueEntryShape),
  }),
  listMeetings: op(
    'get',
    '/api/meetings',
    'Meetings',
    'Meetings with their recommendations and decisions, newest first',
    {
      query: z.object({ asAt: isoDateText.optional() }),
      response: z.array(meetings.meetingShape),
    },
  ),
  addMeeting: op('post', '/api/meetings', 'Meetings', 'Record a meeting', {
    body: meetings.addMeeting,
    response: meetings.meetingShape,
    success: 201,
    refusals: [409, 422],
  }),
  addRecommendation: op(
    'post',
    '/api/meetings/{meetingId}/recommendations',
    'Meetings',
    'Put a recommendation to a meeting',
    {
      body: meetings.addRecommendation,
      response: meetings.recommendationShape,
      success: 201,
      refusals: [404, 422],
    },
  ),
  recordDecision: op('post', '/api/meetings/{meetingId}/decisions', 'Meetings', 'Record a decision', {
    body: meetings.recordDecision,
    response: meetings.decisionShape,
    success: 201,
    refusals: [404, 409, 422],
  }),
  uploadFile: op('post', '/api/uploads', 'Figures in', 'Send a CSV or XLSX file to be read', {
    query: z.object({ fileName: z.string().min(1).max(255) }),
    upload: true,
    response: imports.fileReading,
    success: 201,
    refusals: [413, 415, 422],
  }),
  startImport: op('post', '/api/imports', 'Figures in', 'Read an uploaded file into a preview', {
    body: imports.startImport,
    response: imports.importState,
    success: 202,
    refusals: [404, 409, 422],
  }),
  getImport: op(
    'get',
    '/api/imports/{importId}',
    'Figures in',
    'How an import stands: progress, then its preview',
    {
      query: z.object({ refusedFrom: z.coerce.number().int().min(0).optional() }),
      response: imports.importState,
      refusals: [404],
    },
  ),
  acceptImport: op(
    'post',
    '/api/imports/{importId}/accept',
    'Figures in',
    'Record everything accepted at the preview, or nothing',
    {
      response: imports.importState,
      success: 202,
      refusals: [404, 409],
    },
  ),
  cancelImport: op(
    'delete',
    '/api/imports/{importId}',
    'Figures in',
    'Cancel an import; nothing of it is kept',
    {
      response: imports.importState,
      refusals: [404, 409],
    },
  ),
  listMappings: op('get', '/api/import-mappings', 'Figures in', 'Saved ways of reading a file', {
    response: z.array(imports.savedMapping),
  }),
  saveMapping: op('post', '/api/import-mappings', 'Figures in', 'Save a way of reading a file under a name', {
    body: imports.saveMapping,
    response: imports.savedMapping,
    success: 201,
    refusals: [422],
  }),
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
type Of<N extends OperationName> = (typeof operations)[N]
export type BodyOf<N extends OperationName> =
  Of<N> extends { body: infer B extends z.ZodType } ? z.infer<B> : undefined
export type QueryOf<N extends OperationName> =
  Of<N> extends { query: infer Q extends z.ZodType } ? z.infer<Q> : Record<never, never>
export type ResponseOf<N extends OperationName> =
  Of<N> extends { response: infer R extends z.ZodType } ? z.infer<R> : undefined

type Rest = Pick<Operation, 'query' | 'body' | 'upload' | 'response' | 'refusals' | 'success' | 'description'>
type Defaults = { readonly success: 200; readonly refusals: readonly [] }

function op<const R extends Partial<Rest>>(
  method: Operation['method'],
  path: string,
  tag: string,
  summary: string,
  rest: R,
): Pick<Operation, 'method' | 'path' | 'tag' | 'summary'> & Omit<Defaults, keyof R> & R {
  const defaults: Defaults = { success: 200, refusals: [] }
  return { method, path, tag, summary, ...defaults, ...rest }
}
