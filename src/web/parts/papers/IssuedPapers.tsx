import { useQuery } from '@tanstack/react-query'
import { recordPaths } from '../../../contract/recordPaths.ts'
import type { Paper } from '../../../contract/papers.ts'
import type { PackFormat } from '../../../papers/paperFormats.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { papersQuery, useIssuePaper } from '../../api/paperQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'
import { type ExportedView, isForMeeting } from './exportChoices.ts'

type Props = {
  readonly of: Paper['of']
  readonly view: Pick<ExportedView, 'quarter' | 'asAt'>
  readonly format: PackFormat
  readonly meeting: string
  readonly mayIssue: boolean
}

/** Papers of this view kept as they were issued, and issuing another. */
export function IssuedPapers({ of, view, format, meeting, mayIssue }: Props) {
  const { data: papers = [] } = useQuery(papersQuery())
  const issue = useIssuePaper()
  const own = papers.filter((paper) => paper.of.kind === of.kind && paper.of.id === of.id)
  if (own.length === 0 && !mayIssue) return null
  return (
    <section className="issued">
      <h3>Papers issued</h3>
      {own.length === 0 ? (
        <p className="small quiet">
          None yet. A paper once issued is kept as it is, and can always be had again.
        </p>
      ) : (
        <ul>
          {own.map((paper) => (
            <li key={paper.id}>
              <a href={recordPaths.paperFile(paper.id)} download={paper.fileName}>
                {quarterLabelOf(paper.quarter)}, {paper.format.toUpperCase()}
              </a>{' '}
              <span className="small quiet">
                issued {longDate(isoDate(paper.record.recordedOn))} by {paper.record.recordedBy}, as at{' '}
                {longDate(isoDate(paper.asAt))}
                {paper.provisional && ', with provisional figures'}; SHA-256 {paper.sha256.slice(0, 12)}…
              </span>
            </li>
          ))}
        </ul>
      )}
      {issue.error && (
        <Notice look="red" role="alert">
          <p>
            <b>The paper was not issued.</b> {refusalWords(issue.error)}
          </p>
        </Notice>
      )}
      {mayIssue && isForMeeting(format) && (
        <p className="actions">
          <Button
            aria-disabled={issue.isPending}
            onClick={() =>
              issue.isPending ||
              void issue
                .mutateAsync({
                  of,
                  format,
                  ...(view.quarter !== undefined && { quarter: view.quarter }),
                  ...(view.asAt !== undefined && { asAt: view.asAt }),
                  ...(meeting !== '' && { meeting }),
                })
                .then(
                  (paper) => sayDone(`${paper.fileName} has been issued and is kept.`),
                  () => undefined,
                )
            }
          >
            {issue.isPending ? 'Issuing…' : `Issue it whole, as ${format === 'pdf' ? 'PDF' : 'Word'}`}
          </Button>
        </p>
      )}
    </section>
  )
}
