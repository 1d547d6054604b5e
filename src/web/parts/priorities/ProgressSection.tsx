import type { PriorityPage } from '../../../contract/priorities.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { ProgressForm } from './ProgressForm.tsx'
import { writtenWords } from './writtenWords.ts'
import { Unfolding } from './Unfolding.tsx'
import { usePriorityRights } from './usePriorityRights.ts'

/** Progress by quarter, newest first; what each quarter said before is there to be unfolded. */
export function ProgressSection({ page }: { readonly page: PriorityPage }) {
  const { mayRecordOf } = usePriorityRights(page)
  return (
    <section className="sec" aria-labelledby="progress-heading">
      <h2 id="progress-heading">Progress by quarter</h2>
      {page.progress.length === 0 && <p>No progress has been written yet.</p>}
      {page.progress.map(({ quarter, text, record, before }) => (
        <div key={quarter} className="quarter-progress">
          <h3>{quarterLabelOf(quarter)}</h3>
          <p className="std">{text}</p>
          <p className="small quiet">{writtenWords(record)}</p>
          {before.length > 0 && (
            <details className="before">
              <summary>What it said before</summary>
              {before.map((each) => (
                <p key={each.record.recordedAt}>
                  <b>{longDate(isoDate(each.record.knownOn))}.</b> {each.text}
                </p>
              ))}
            </details>
          )}
        </div>
      ))}
      {mayRecordOf(page.lead) && (
        <Unfolding words="Record progress">
          {(close) => <ProgressForm page={page} onClose={close} />}
        </Unfolding>
      )}
    </section>
  )
}
