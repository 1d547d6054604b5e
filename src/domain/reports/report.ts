import { longDate } from '../time/dateWords.ts'
import { addDays, type IsoDate } from '../time/isoDate.ts'
import { financialYearLabel, financialYearOf, financialYearStart } from '../time/financialYear.ts'

/** The report of activity at the chief executives' meetings, or the partnership's annual report. */
export const reportKinds = ['activity', 'annual'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Both days are part of it. */
export type Period = { readonly from: IsoDate; readonly until: IsoDate }

/** A decision as the papers' table has it. */
export type ReportRow = {
  readonly meetingId: string
  readonly decisionId: string | null
  readonly number: number | null
  readonly recommendation: string
  readonly decision: string
  readonly outcome: string
}

/** What the record says under one heading of a report. */
export type WrittenSection = {
  readonly id: string
  readonly heading: string
  readonly text: string
  /** The table Recommendation | Decision, which is the record's alone; empty where the section has none. */
  readonly rows: readonly ReportRow[]
}

/** A section as a report keeps it: its text, and what the record said when that was last written or taken over. */
export type KeptSection = WrittenSection & { readonly generated: string }

export const asWritten = (section: WrittenSection): KeptSection => ({ ...section, generated: section.text })

export const isEdited = ({ text, generated }: Pick<KeptSection, 'text' | 'generated'>): boolean =>
  text !== generated

/** Whether the record no longer says what a section was written from. */
export const recordMoved = (kept: KeptSection, now: WrittenSection): boolean =>
  kept.generated !== now.text || JSON.stringify(kept.rows) !== JSON.stringify(now.rows)

/** A report written anew from the record: what a person wrote stays, with a table that is the record's. */
export function regenerated(kept: readonly KeptSection[], now: readonly WrittenSection[]): KeptSection[] {
  const before = new Map(kept.map((section) => [section.id, section]))
  return now.map((section) => {
    const own = before.get(section.id)
    return own && isEdited(own) ? { ...own, rows: section.rows } : asWritten(section)
  })
}

/** A report with one section's text as a person wrote it; it then answers what the record says now. */
export const edited = (kept: readonly KeptSection[], now: WrittenSection, text: string): KeptSection[] =>
  kept.map((section) => (section.id === now.id ? { ...section, text, generated: now.text } : section))

/**
 * The period reported when none is asked for: since the day after the last Partnership Board, or else since the financial
 * year began; of an annual report, the financial year before the one that `today` is in.
 */
export function usualPeriod(kind: ReportKind, lastBoard: IsoDate | null, today: IsoDate): Period {
  const year = financialYearOf(today)
  if (kind === 'annual')
    return { from: financialYearStart(year - 1), until: addDays(financialYearStart(year), -1) }
  return { from: lastBoard === null ? financialYearStart(year) : addDays(lastBoard, 1), until: today }
}

export function reportTitle(kind: ReportKind, { from, until }: Period): string {
  return kind === 'annual'
    ? `Annual report ${financialYearLabel(financialYearOf(from))}`
    : `Report of activity at the chief executives’ meetings, ${longDate(from)} to ${longDate(until)}`
}
