import { z } from 'zod'
import * as figures from './figures.ts'
import * as indicators from './indicators.ts'
import { isoDateText, quarterText, slugText } from './shapes.ts'
import { op } from './operation.ts'

export const indicatorOperations = {
  listIndicators: op('get', '/api/indicators', 'Indicators', 'Every indicator of the store', {
    needs: 'readTheScorecards',
    response: z.array(indicators.indicatorSummaryShape),
    refusals: [409],
  }),
  addIndicator: op(
    'post',
    '/api/indicators',
    'Indicators',
    'Define an indicator, from the catalogue or the partnership’s own',
    {
      needs: 'defineIndicators',
      writes: { adds: 'An indicator; a second of the same reference is refused.' },
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
      needs: 'readWhatIsPublished',
      query: z.object({
        quarter: quarterText.optional(),
        asAt: isoDateText.optional(),
        scorecard: slugText.optional(),
      }),
      response: indicators.indicatorPage,
      refusals: [404, 409, 422],
    },
  ),
  addDefinition: op(
    'post',
    '/api/indicators/{indicatorId}/definitions',
    'Indicators',
    'Record a new version of the definition',
    {
      needs: 'defineIndicators',
      writes: { changes: 'the indicator’s definition: its last version' },
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
      needs: 'enterFigures',
      writes: { changes: 'the indicator’s figure for that period' },
      body: figures.addObservation,
      response: figures.observationShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  verifyObservation: op(
    'post',
    '/api/indicators/{indicatorId}/observations/{sequence}/verification',
    'Indicators',
    'Verify a figure somebody else entered, or send it back with the reason',
    {
      needs: 'verifyFigures',
      writes: { adds: 'A verification of the figure named; of one replaced since it is refused.' },
      body: figures.verifyObservation,
      response: figures.observationShape,
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
      needs: 'setTargets',
      writes: { changes: 'the indicator’s targets' },
      body: figures.addTarget,
      response: figures.targetShape,
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
      needs: 'writeCommentary',
      writes: { changes: 'the indicator’s commentary for that quarter' },
      body: figures.writeCommentary,
      response: figures.commentaryShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  searchCatalogue: op('get', '/api/catalogue', 'Indicators', 'The 198 National Indicators, to choose from', {
    needs: 'readTheScorecards',
    query: z.object({ search: z.string().max(200).optional() }),
    response: z.array(indicators.catalogueEntryShape),
    refusals: [409, 422],
  }),
} as const
