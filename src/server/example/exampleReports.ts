import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { DraftReport, Report, WriteReportSection } from '../../contract/reports.ts'
import { exampleReports } from './exampleFiles.ts'
import type { ExampleSoFar } from './exampleSoFar.ts'

/** Drafts the reports to the Partnership Board from the record, with the words that only their papers have. */
export async function draftExampleReports({ call }: ExampleSoFar): Promise<void> {
  for (const { kind, from, until, sections } of exampleReports) {
    const period: DraftReport = { kind, from, until }
    const { id } = (await call('POST', decisionPaths.reports(), period)) as Report
    for (const [section, lines] of Object.entries(sections))
      await call('POST', decisionPaths.reportSections(id), {
        section,
        text: lines.join('\n'),
      } satisfies WriteReportSection)
  }
}
