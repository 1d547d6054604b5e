import type { Report } from '../../../contract/reports.ts'
import { useRegenerateReport } from '../../api/reportQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'

/** Writes the report anew from the record; what a person wrote stays. */
export function RegenerateReport({ report }: { readonly report: Report }) {
  const regenerate = useRegenerateReport(report.id)
  const moved = report.sections.filter(({ recordMoved }) => recordMoved).length
  return (
    <section className="sec">
      <h2>The record</h2>
      <p>
        {moved === 0
          ? 'The record still says what this report was written from.'
          : `The record now says something else in ${moved === 1 ? 'one section' : `${moved} sections`}.`}
      </p>
      {regenerate.error && (
        <Notice look="red" role="alert">
          <p>
            <b>The report was not written anew.</b> {refusalWords(regenerate.error)}
          </p>
        </Notice>
      )}
      {moved > 0 && (
        <Button
          aria-disabled={regenerate.isPending}
          onClick={() => {
            if (!regenerate.isPending)
              regenerate.mutateAsync(report.etag).then(
                () => sayDone('The report has been written anew. What was edited by hand is kept.'),
                () => undefined,
              )
          }}
        >
          {regenerate.isPending ? 'Writing…' : 'Write it anew, keeping what was edited'}
        </Button>
      )}
    </section>
  )
}
