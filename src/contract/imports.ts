import { z } from 'zod'
import { absences } from '../domain/indicators/observation.ts'
import { audiences } from '../domain/permissions/sight.ts'
import {
  etagText,
  instantText,
  isoDateText,
  lineText,
  MOST_AT_ONCE,
  MOST_COLUMNS,
  MOST_ROWS,
  slugText,
} from './shapes.ts'

/** Where each fact of an observation is found in a file. A column is named by its header, or by its number from 1. */
const column = z.union([z.string().min(1), z.int().min(1).max(MOST_COLUMNS)])

/** How the rows of a file name the indicator: a column holds its reference, or categories are added up into it. */
const indicatorFrom = z.discriminatedUnion('by', [
  z.object({ by: z.literal('reference'), column }),
  /** Every row is one indicator; '' only in a suggestion, while nobody has chosen it. */
  z.object({ by: z.literal('fixed'), indicatorId: slugText.or(z.literal('')) }),
  z.object({
    by: z.literal('categories'),
    columns: z.array(column).min(1).max(3),
    /**
     * Rows whose categories are any of `matches`, one value for each of `columns`, are added up. Empty only in a
     * suggestion, while nobody has chosen yet.
     */
    indicators: z
      .array(
        z.object({
          indicatorId: slugText,
          matches: z.array(z.array(z.string()).max(3)).min(1).max(MOST_AT_ONCE),
        }),
      )
      .max(MOST_AT_ONCE),
  }),
])

const areaFrom = z.discriminatedUnion('by', [
  z.object({ by: z.literal('home') }),
  z.object({
    by: z.literal('column'),
    /** Holds the area's code or its name. */
    column,
    /** Holds the name, when `column` holds a code: what a new comparator is called. */
    nameColumn: column.optional(),
    /** Read other areas too, as comparators. */
    all: z.boolean(),
  }),
])

/** What a mark in place of a figure, such as "-", means in this file. */
const marks = z.record(z.string().min(1), z.enum([...absences, 'zero', 'leaveOut'])).optional()

/** How a file is read: saved under a name, or chosen for one import. */
export const importMapping = z.discriminatedUnion('layout', [
  z.object({
    layout: z.literal('tidy'),
    indicator: indicatorFrom,
    area: areaFrom,
    period: column,
    value: column,
    absence: column.optional(),
    verification: column.optional(),
    source: column.optional(),
    note: column.optional(),
    knownOn: column.optional(),
    marks,
    sheet: z.string().optional(),
    headerRow: z.int().min(1).max(MOST_ROWS).default(1),
  }),
  z.object({
    layout: z.literal('wide'),
    indicator: indicatorFrom,
    area: areaFrom,
    /** The columns that hold periods: every column whose header is a period, or those named. */
    periods: z.union([z.literal('everyPeriodHeader'), z.array(column).min(1).max(MOST_COLUMNS)]),
    source: column.optional(),
    marks,
    sheet: z.string().optional(),
    headerRow: z.int().min(1).max(MOST_ROWS).default(1),
  }),
])

export const savedMapping = z.object({
  id: slugText,
  etag: etagText,
  name: lineText,
  mapping: importMapping,
})
export const saveMapping = z.object({ name: lineText, mapping: importMapping })

/** What the file looks like and how it would be read, before anything is mapped. */
export const fileReading = z.object({
  uploadId: slugText,
  fileName: z.string(),
  bytes: z.int(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string(),
  sheets: z.array(z.string()),
  headers: z.array(z.string()),
  sampleRows: z.array(z.array(z.string())),
  /** A mapping worked out from the headers; null when the person must choose. */
  suggested: importMapping.nullable(),
  /** Values of the columns that may name categories or areas, for choosing among. */
  distinct: z.record(z.string(), z.array(z.string())),
  /** The categories that stand together in a row, where the suggestion has category columns. */
  combinations: z.object({ columns: z.array(z.string()), values: z.array(z.array(z.string())) }).nullable(),
})

const refusedRow = z.object({
  row: z.int(),
  column: z.string(),
  text: z.string(),
  because: z.string(),
  mend: z.string(),
})

/** `new`, `changed` and `unchanged` count figures as they would be recorded; the others what stands in the file. */
const importCounts = z.object({
  /** Rows under the header with anything in them. */
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Rows, or cells of a row that holds several figures. */
  refused: z.int(),
  /** Rows or cells left out on purpose: totals, repeats that agree, other areas, unmapped categories, no figure. */
  leftOut: z.int(),
})

export const importState = z.object({
  id: slugText,
  /** The version of its preview: another once it was made again. */
  etag: etagText,
  fileName: z.string(),
  state: z.enum(['reading', 'ready', 'accepting', 'accepted', 'cancelled', 'failed']),
  /** 0 to 1. */
  progress: z.number(),
  /** What is being done now, in words. */
  stage: z.string(),
  counts: importCounts,
  refused: z.array(refusedRow),
  refusedTotal: z.int(),
  /** Examples of what would be recorded. */
  changes: z.array(
    z.object({
      outcome: z.enum(['new', 'changed']),
      indicatorId: slugText,
      reference: z.string(),
      area: z.string(),
      periodLabel: z.string(),
      before: z.string().nullable(),
      after: z.string(),
    }),
  ),
  notes: z.array(z.string()),
  failure: z.string().nullable(),
  knownOn: isoDateText,
  startedAt: instantText,
  by: z.string(),
})

export const startImport = z.object({
  uploadId: slugText,
  mapping: z.union([importMapping, z.object({ saved: slugText })]),
  verification: z.enum(['provisional', 'verified']).default('provisional'),
  /** Whom they are for: everybody who reads the scorecards, or the partner that leads each indicator, and the office. */
  audience: z.enum(audiences).default('partnership'),
  /** Where the figures come from, when no column says. */
  source: z.string().max(1000).default(''),
  knownOn: isoDateText.optional(),
})

export type ImportMapping = z.infer<typeof importMapping>
export type SavedMapping = z.infer<typeof savedMapping>
export type FileReading = z.infer<typeof fileReading>
export type RefusedRow = z.infer<typeof refusedRow>
export type ImportCounts = z.infer<typeof importCounts>
export type ImportState = z.infer<typeof importState>
export type StartImport = z.input<typeof startImport>
