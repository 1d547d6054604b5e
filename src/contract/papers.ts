import { z } from 'zod'
import { chartFormats, packFormats } from '../papers/paperFormats.ts'
import { isoDateText, lineText, quarterText, recordShape, slugText, MOST_AT_ONCE } from './shapes.ts'

/** An export under way may be asked about, and cancelled, by a name its asker chose for it. */
const exportName = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/i, 'Use letters, digits and hyphens, 64 at most.')
  .optional()

const when = { quarter: quarterText.optional(), asAt: isoDateText.optional() }

/** References may repeat and come in any order; the file keeps the scorecard's. */
const chosen = z
  .string()
  .max(20_000)
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(slugText).max(MOST_AT_ONCE))
  .optional()

const pictureFields = {
  size: z.enum(['slide', 'paper', 'web']).default('slide'),
  ink: z.enum(['colour', 'black']).default('colour'),
  density: z.enum(['1', '2', 'print']).default('2'),
}

/** What of a scorecard or a group, and as what. */
export const packQuery = z.object({
  format: z.enum(packFormats),
  ...when,
  /** Only these, by id with commas between; left out, all of them. */
  indicators: chosen,
  /** The meeting the paper is for; left out, the first on or after the as-at date. */
  meeting: slugText.optional(),
  ...pictureFields,
  export: exportName,
})

/** One indicator, as a chart or as a file of its own. */
export const indicatorExportQuery = z.object({
  format: z.enum([...chartFormats, ...packFormats]),
  scorecard: slugText.optional(),
  ...when,
  /** In place of the headline written from the figures. */
  headline: lineText.optional(),
  ...pictureFields,
  export: exportName,
})

/** How far an export is. */
export const exportState = z.object({
  export: z.string(),
  /** "Reading the indicators". */
  stage: z.string(),
  /** From 0 to 1. */
  progress: z.number().min(0).max(1),
})

/** What an issued paper is of; of a meeting, its minutes; a report is one to the Partnership Board. */
const paperOf = z.object({ kind: z.enum(['scorecard', 'group', 'meeting', 'report']), id: slugText })

export const issuePaper = z.object({
  of: paperOf,
  format: z.enum(packFormats),
  ...when,
  meeting: slugText.optional(),
  /** Whether figures not yet verified are in it, marked [p]: it is then only for those who may see such figures. */
  provisional: z.boolean().default(true),
})

/** A paper kept as it was issued: its file never changes. */
export const paperShape = z.object({
  id: slugText,
  title: z.string(),
  of: paperOf,
  format: z.enum(packFormats),
  quarter: quarterText,
  asAt: isoDateText,
  provisional: z.boolean(),
  fileName: z.string(),
  /** In bytes. */
  size: z.int(),
  /** Of the file, in hexadecimal. */
  sha256: z.string(),
  record: recordShape,
})

export type ExportState = z.infer<typeof exportState>
export type IssuePaper = z.input<typeof issuePaper>
export type CheckedIssuePaper = z.output<typeof issuePaper>
export type Paper = z.infer<typeof paperShape>
