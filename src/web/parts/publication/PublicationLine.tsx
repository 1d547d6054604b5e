import { lazy, Suspense, useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import './publication.css'

const PublicationDialog = lazy(() =>
  import('./PublicationDialog.tsx').then((module) => ({ default: module.PublicationDialog })),
)

type Props = { readonly page: ScorecardPage; readonly partnership: Partnership }

/** Whether the public reads the quarter shown, since when and by which decision, and the way to change that. */
export function PublicationLine({ page, partnership }: Props) {
  const { may } = useStanding()
  const [doing, setDoing] = useState<'publish' | 'withdraw' | null>(null)
  const mayPublish = may('publishScorecards') && !page.past && page.rowsTotal > 0
  const isPublished = page.publication !== null
  return (
    <p className="publication-line small">
      {publicationWords(page)}
      {mayPublish && (
        <span className="screen-only nowrap">
          {' '}
          <Button look="plain" onClick={() => setDoing('publish')}>
            {isPublished ? 'Publish again…' : 'Publish…'}
          </Button>
          {isPublished && (
            <Button look="plain" onClick={() => setDoing('withdraw')}>
              Withdraw…
            </Button>
          )}
        </span>
      )}
      {doing && (
        <Suspense>
          <PublicationDialog
            doing={doing}
            page={page}
            businessDate={partnership.businessDate}
            onClose={() => setDoing(null)}
          />
        </Suspense>
      )}
    </p>
  )
}

/** "Published 30 November 2010 by decision of the performance morning, 29 November 2010." */
function publicationWords({ publication }: Pick<ScorecardPage, 'publication'>): string {
  if (!publication) return 'Not published.'
  const on = longDate(isoDate(publication.on))
  const { decision } = publication
  if (!decision) return `Published ${on}, and shown as it stood then.`
  return `Published ${on} by decision of ${decision.meetingTitle}, ${longDate(isoDate(decision.meetingDate))}.`
}
