import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { useStanding } from '../api/meQueries.ts'
import { prioritiesQuery } from '../api/priorityQueries.ts'
import { quarterLabelOf } from '../format/quarterWords.ts'
import { AsAtPicker } from '../parts/AsAtPicker.tsx'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { PastNotice } from '../parts/priorities/PastNotice.tsx'
import { prioritiesHeadline } from '../parts/priorities/prioritiesHeadline.ts'
import { PriorityBlock } from '../parts/priorities/PriorityBlock.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import type { PrioritiesAddress } from '../priorityAddress.ts'
import { Button } from '../ui/Button.tsx'
import { fetchedOnce } from '../ui/fetchedOnce.ts'
import { fromChunk } from '../ui/fromChunk.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { PageFoot } from '../parts/PageFoot.tsx'
import { sheetWords } from '../format/sheetWords.ts'
import '../parts/priorities/priorities.css'

const AddPriorityDialog = fromChunk(
  fetchedOnce(() => import('../parts/priorities/AddPriorityDialog.tsx')),
  (chunk) => chunk.AddPriorityDialog,
  null,
)

type Props = { readonly address: PrioritiesAddress; readonly partnership: Partnership }

/** What the partnership works towards: each priority with every slipped milestone and every red named. */
export function PrioritiesPage({ address, partnership }: Props) {
  const { asAt } = address
  const { data: page, error, refetch } = useQuery(prioritiesQuery(asAt))
  const [isAdding, setAdding] = useState(false)
  const [, navigate] = useLocation()
  const { may } = useStanding()
  usePageTitle('Priorities', asAt ? `as it stood on ${longDate(asAt)}` : '', partnership.name)
  if (!page && !error) return <Waiting words="Getting the priorities." />
  const mayAdd = page?.past === false && may('keepPriorities')
  const some = page !== undefined && page.priorities.length > 0
  return (
    <>
      {page?.past && asAt && <PastNotice asAt={asAt} today={paths.priorities()} />}
      <div className="wrap">
        <div className="title">
          <div>
            <h1>Priorities</h1>
            <p className="sub">
              What the partnership works towards. A priority joins and is closed by a recorded decision.
            </p>
          </div>
          <div className="pickers">
            <AsAtPicker
              asAt={asAt}
              businessDate={partnership.businessDate}
              onChoose={(date) => navigate(paths.priorities({ asAt: date }))}
            />
            {mayAdd && (
              <Button look="first" onClick={() => setAdding(true)}>
                Add a priority
              </Button>
            )}
          </div>
        </div>
        {error && <CouldNotRead what="The priorities" failure={error} onRetry={() => refetch()} />}
        {page && !some && (
          <p>
            No priority is recorded{page.past ? ' by that date' : ''}.{' '}
            {mayAdd && 'Add the first one by the decision that agreed it.'}
          </p>
        )}
        {page && some && (
          <div className="priorities">
            <h2 className="lede">{prioritiesHeadline(page)}</h2>
            {page.priorities.map((priority) => (
              <PriorityBlock key={priority.id} priority={priority} asAt={asAt} />
            ))}
            <PageFoot sheet={sheetWords(`Priorities, ${quarterLabelOf(page.quarter)}`, page)}>
              <p>
                {page.lastMeeting
                  ? `Slipped: past its due date and not done, or due later than at the last meeting, ${page.lastMeeting.title}, ${longDate(isoDate(page.lastMeeting.date))}.`
                  : 'Slipped: past its due date and not done, or due later than first agreed.'}
              </p>
              <p>
                Indicators for {quarterLabelOf(page.quarter)}. As it stood on {longDate(isoDate(page.asAt))}.
                {page.illustrative && ' What is marked illustrative is not in the partnership’s papers.'}
              </p>
            </PageFoot>
          </div>
        )}
      </div>
      {isAdding && (
        <Suspense fallback={null}>
          <AddPriorityDialog partnership={partnership} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}
