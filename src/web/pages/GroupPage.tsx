import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ManagementGroupPage as Page } from '../../contract/managementGroups.ts'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isRefusal } from '../api/apiFailure.ts'
import { managementGroupQuery } from '../api/groupQueries.ts'
import { quarterLabelOf } from '../format/quarterWords.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { GroupReading } from '../parts/group/GroupReading.tsx'
import { GroupTitle } from '../parts/group/GroupTitle.tsx'
import { GroupPutsForward } from '../parts/preparing/GroupPutsForward.tsx'
import { PageLinks } from '../parts/PageLinks.tsx'
import { PastBand } from '../parts/PastBand.tsx'
import { useIndicatorLinks } from '../parts/scorecard/useIndicatorLinks.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { type GroupAddress, paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'
import '../parts/preparing/preparing.css'
import '../parts/group/group.css'

type Props = { readonly address: GroupAddress; readonly partnership: Partnership }

/** A management group chair's page: what is red, what is at stake, what is owed. */
export function GroupPage({ address, partnership }: Props) {
  const { group, quarter, asAt } = address
  const { data: page, error, refetch } = useQuery(managementGroupQuery(group, address))
  const known = useLastKnown(page)
  const [, navigate] = useLocation()
  const asAtPicker = useRef<HTMLSelectElement>(null)
  const links = useIndicatorLinks({ scorecard: undefined, quarter, asAt })
  const date = asAt ? `as it stood on ${longDate(asAt)}` : ''
  usePageTitle(
    known?.name ?? 'Management group',
    page ? quarterLabelOf(page.quarter) : '',
    date,
    partnership.name,
  )
  return (
    <>
      {asAt !== undefined && asAt < partnership.businessDate && (
        <PastBand
          asAt={asAt}
          of={{ group }}
          today={paths.group(group, { quarter })}
          {...(page && { words: `${page.rows.length} indicators, ${page.counts.red || 'none'} red.` })}
        />
      )}
      <div className="wrap">
        <PageLinks
          noun="Management group"
          links={partnership.managementGroups.map(({ id, name }) => ({
            id,
            words: name,
            href: paths.group(id, { quarter, asAt }),
          }))}
          current={group}
        />
        <GroupTitle
          address={address}
          partnership={partnership}
          page={known}
          asAtPicker={asAtPicker}
          onChange={(change) => navigate(paths.group(group, { quarter, asAt, ...change }))}
        />
        {!page && error && (
          <CouldNotRead what="The group’s page" failure={error} onRetry={() => refetch()}>
            {isRefusal(error) && (
              <p>
                <Link href={paths.groups()}>Show every management group</Link>
              </p>
            )}
          </CouldNotRead>
        )}
        {page && (
          <GroupReading
            page={page}
            links={links}
            keys={[
              { key: '[', words: 'The quarter before' },
              { key: ']', words: 'The quarter after' },
              { key: 'a', words: 'Choose the date it stood on', run: () => asAtPicker.current?.focus() },
            ]}
          >
            {!page.past && <GroupPutsForward groupId={group} partnership={partnership} />}
          </GroupReading>
        )}
      </div>
      {!page && !error && <Waiting words="Getting the group’s page." />}
    </>
  )
}

/** The page on show, or the last that was while another is fetched: its title and its pickers stay in place. */
function useLastKnown(page: Page | undefined): Page | undefined {
  const [last, setLast] = useState(page)
  if (page && page !== last) setLast(page)
  return page ?? last
}
