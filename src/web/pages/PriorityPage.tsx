import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import type { PriorityPage as Page } from '../../contract/priorities.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { isRefusal } from '../api/apiFailure.ts'
import { prioritiesQuery, priorityQuery } from '../api/priorityQueries.ts'
import { AsAtPicker } from '../parts/AsAtPicker.tsx'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { PageLinks } from '../parts/PageLinks.tsx'
import { PastNotice } from '../parts/priorities/PastNotice.tsx'
import { PriorityReading } from '../parts/priorities/PriorityReading.tsx'
import { RevisePriorityForm } from '../parts/priorities/RevisePriorityForm.tsx'
import { usePriorityRights } from '../parts/priorities/usePriorityRights.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import type { PriorityAddress } from '../priorityAddress.ts'
import { Button } from '../ui/Button.tsx'
import { fetchedOnce } from '../ui/fetchedOnce.ts'
import { fromChunk } from '../ui/fromChunk.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { useUnfolded } from '../ui/useUnfolded.ts'
import '../parts/group/group.css'
import '../parts/meetings/meetings.css'
import '../parts/priorities/priorities.css'

const ClosePriorityDialog = fromChunk(
  fetchedOnce(() => import('../parts/priorities/ClosePriorityDialog.tsx')),
  (chunk) => chunk.ClosePriorityDialog,
  null,
)

type Props = { readonly address: PriorityAddress; readonly partnership: Partnership }

/** One priority: its baseline report, its action plan, what is linked to it, and its progress by quarter. */
export function PriorityPage({ address, partnership }: Props) {
  const { priority, asAt } = address
  const { data: page, error, refetch } = useQuery(priorityQuery(priority, asAt))
  const { data: all } = useQuery(prioritiesQuery(asAt))
  const [isClosing, setClosing] = useState(false)
  const { isOpen: isRevising, button, toggle, close } = useUnfolded()
  const [, navigate] = useLocation()
  const { mayKeep } = usePriorityRights(page ?? { past: true, isOpen: false })
  usePageTitle(page?.title ?? 'Priority', asAt ? `as it stood on ${longDate(asAt)}` : '', partnership.name)
  if (!page && !error) return <Waiting words="Getting the priority." />
  return (
    <>
      {page?.past && asAt && <PastNotice asAt={asAt} today={paths.priority(priority)} />}
      <div className="wrap">
        <PageLinks
          noun="Priority"
          nouns="Priorities"
          links={(all?.priorities ?? []).map(({ id, title }) => ({
            id,
            words: title,
            href: paths.priority(id, { asAt }),
          }))}
          current={priority}
        />
        {error && (
          <CouldNotRead what="The priority" failure={error} onRetry={() => refetch()}>
            {isRefusal(error) && (
              <p>
                <Link href={paths.priorities({ asAt })}>Show every priority</Link>
              </p>
            )}
          </CouldNotRead>
        )}
        {page && (
          <>
            <div className="title">
              <div>
                <h1>{page.title}</h1>
                <p className="sub">
                  Led by {page.leadWords}. {standingWords(page.revisions)}
                </p>
              </div>
              <div className="pickers">
                <AsAtPicker
                  asAt={asAt}
                  businessDate={partnership.businessDate}
                  onChoose={(date) => navigate(paths.priority(priority, { asAt: date }))}
                />
                {mayKeep && (
                  <>
                    <Button ref={button} aria-expanded={isRevising} onClick={toggle}>
                      Revise
                    </Button>
                    <Button onClick={() => setClosing(true)}>Close the priority</Button>
                  </>
                )}
              </div>
            </div>
            {isRevising && <RevisePriorityForm page={page} partnership={partnership} onClose={close} />}
            <PriorityReading page={page} partnership={partnership} asAt={asAt} />
          </>
        )}
      </div>
      {isClosing && page && (
        <Suspense fallback={null}>
          <ClosePriorityDialog
            page={page}
            businessDate={partnership.businessDate}
            onClose={() => setClosing(false)}
          />
        </Suspense>
      )}
    </>
  )
}

/** "Agreed on 27 October 2009." */
function standingWords(revisions: Page['revisions']): string {
  return revisions
    .filter(({ change }) => change !== 'revised')
    .map(
      ({ change, record }) =>
        `${change === 'closed' ? 'Closed' : 'Agreed'} on ${longDate(isoDate(record.knownOn))}.`,
    )
    .join(' ')
}
