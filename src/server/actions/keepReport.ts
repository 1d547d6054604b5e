import type { CheckedDraftReport, CheckedWriteReportSection, Report } from '../../contract/reports.ts'
import { etagOf } from '../../contract/etags.ts'
import { asWritten, edited, regenerated, reportTitle, usualPeriod } from '../../domain/reports/report.ts'
import { linksIn, linkText } from '../../domain/reports/reportText.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { meetingsAsAt } from '../stores/meetingStore.ts'
import { insertReportVersion, reportById, reportVersions } from '../stores/reportStore.ts'
import { freeSlug } from '../stores/slug.ts'
import { changedSince } from '../versions.ts'
import { leadsNowhere } from '../views/reports/linkNames.ts'
import { reportFromRecord } from '../views/reports/reportFromRecord.ts'
import { noSuchReport, reportView } from '../views/reports/reportView.ts'

/** A report written from the record, for the period asked or the usual one. */
export async function draftReport(
  here: Here,
  { kind, from, until }: CheckedDraftReport,
): Promise<Report | Refusal> {
  const { trx, today, recording } = here
  const lastBoard = (await meetingsAsAt(trx, today)).find(
    (meeting) => meeting.kind === 'partnershipBoard' && meeting.date < (until ?? today),
  )
  const usual = usualPeriod(kind, lastBoard ? isoDate(lastBoard.date) : null, today)
  const period = {
    from: from === undefined ? usual.from : isoDate(from),
    until: until === undefined ? usual.until : isoDate(until),
  }
  if (period.from > period.until)
    return refusal('invalid', 'The period ends before it begins.', {
      fields: [{ path: 'from', message: 'Choose a day before the last day of the period.' }],
    })
  if (period.from > today)
    return refusal('invalid', 'The period has not begun.', {
      fields: [{ path: 'from', message: 'Choose a day that has come.' }],
    })
  const present = await reportVersions(trx)
  const same = present.find(
    (each) => each.kind === kind && each.from === period.from && each.until === period.until,
  )
  if (same)
    return refusal(
      'alreadyExists',
      `There is already a “${same.title}”. Open it, and write it anew from the record.`,
    )
  const title = reportTitle(kind, period)
  const taken = new Set(present.map((each) => each.id))
  const id = freeSlug(kind === 'annual' ? title : `activity ${period.from} to ${period.until}`, taken)
  const { sections } = await reportFromRecord(here, kind, period)
  await insertReportVersion(trx, { id, kind, title, ...period }, sections.map(asWritten), recording)
  return reportView(here, id)
}

/** One section as a person wrote it; every link in it must lead to a record. */
export async function writeReportSection(
  here: Here,
  id: string,
  { section, text }: CheckedWriteReportSection,
): Promise<Report | Refusal> {
  const kept = await unchanged(here, id)
  if (isRefusal(kept)) return kept
  const { sections: now } = await reportFromRecord(here, kept.kind, kept)
  const own = now.find((each) => each.id === section)
  if (!own)
    return refusal('invalid', 'The report has no such section.', {
      fields: [{ path: 'section', message: 'Choose one of its sections.' }],
    })
  const nowhere = await leadsNowhere(here, linksIn(text))
  if (nowhere)
    return refusal('invalid', `${linkText(nowhere.to, nowhere.id)} leads to nothing in the record.`, {
      fields: [{ path: 'text', message: `Correct ${linkText(nowhere.to, nowhere.id)}, or take it out.` }],
    })
  await insertReportVersion(here.trx, kept, edited(kept.sections, own, text), here.recording)
  return reportView(here, id)
}

/** The report as the record says it now; what a person wrote is kept. */
export async function regenerateReport(here: Here, id: string): Promise<Report | Refusal> {
  const kept = await unchanged(here, id)
  if (isRefusal(kept)) return kept
  const { sections } = await reportFromRecord(here, kept.kind, kept)
  await insertReportVersion(here.trx, kept, regenerated(kept.sections, sections), here.recording)
  return reportView(here, id)
}

async function unchanged(here: Here, id: string) {
  const kept = await reportById(here.trx, id)
  if (!kept) return noSuchReport
  const current = await reportView(here, id)
  return (
    changedSince(here, {
      what: 'The report',
      etag: etagOf(kept.sequence),
      current: isRefusal(current) ? null : current,
      record: kept.record,
    }) ?? kept
  )
}
