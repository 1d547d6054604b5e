import type { Report } from '../../../contract/reports.ts'
import { etagOf } from '../../../contract/etags.ts'
import { isEdited, recordMoved } from '../../../domain/reports/report.ts'
import { paragraphsOf } from '../../../domain/reports/reportText.ts'
import type { Here } from '../../context.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import { reportById } from '../../stores/reportStore.ts'
import { linkNames } from './linkNames.ts'
import { reportFromRecord } from './reportFromRecord.ts'

export const noSuchReport = refusal('notFound', 'There is no report of that name.')

/** A report as it was last written, beside what the record says now. */
export async function reportView(here: Here, id: string): Promise<Report | Refusal> {
  const kept = await reportById(here.trx, id)
  if (!kept) return noSuchReport
  const { kind, title, from, until, record, sequence, sections } = kept
  const now = await reportFromRecord(here, kind, { from, until })
  const said = new Map(now.sections.map((section) => [section.id, section]))
  const nameOf = await linkNames(here)
  return {
    id,
    kind,
    title,
    from,
    until,
    record,
    etag: etagOf(sequence),
    illustrative: here.partnership.illustrative,
    meetings: [...now.meetings],
    sections: sections.map((section) => {
      const own = said.get(section.id)
      return {
        id: section.id,
        heading: section.heading,
        text: section.text,
        edited: isEdited(section),
        paragraphs: paragraphsOf(section.text).map((pieces) =>
          pieces.map((piece) =>
            typeof piece === 'string'
              ? { words: piece, link: null }
              : { words: piece.words || nameOf(piece), link: { to: piece.to, id: piece.id } },
          ),
        ),
        rows: [...section.rows],
        recordSays: own && own.text !== section.text ? own.text : null,
        recordMoved: own !== undefined && recordMoved(section, own),
      }
    }),
  }
}
