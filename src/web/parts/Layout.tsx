import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import type { Grant } from '../../domain/permissions/role.ts'
import { useStanding } from '../api/meQueries.ts'
import { fetchOtherPages } from '../otherPagesChunk.ts'
import { paths, type PageAddress } from '../paths.ts'
import { StatusLine } from '../ui/StatusLine.tsx'
import { BusinessDate } from './BusinessDate.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { LiveNote } from './LiveNote.tsx'

type Props = {
  /** Null before a partnership is set up. */
  readonly partnership: Partnership | null
  readonly page: PageAddress['page'] | 'wrongAddress'
  readonly children: ReactNode
}

/** What every page stands in: whose figures they are, the way to the other pages, and on what date it is read. */
export function Layout({ partnership, page, children }: Props) {
  const standing = useStanding()
  // The screen of a meeting is that page alone: its own bar says whose it is and whether it is connected.
  if (page === 'morning')
    return (
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    )
  return (
    <>
      <a className="skip" href="#main">
        Skip to the figures
      </a>
      <header className="mast">
        <div className="wrap">
          <div className="whose">
            <Link className="brand" href={paths.start()}>
              {partnership?.name ?? 'Partnership scorecard'}
            </Link>
            {partnership?.illustrative && <span className="illustrative">Illustrative figures</span>}
          </div>
          {partnership && (
            <>
              <nav aria-label="Main">
                {sections(partnership, standing).map(({ words, href, pages }) => (
                  <Link
                    key={href}
                    href={href}
                    aria-current={pages.includes(page) ? 'page' : undefined}
                    onPointerEnter={readAhead}
                    onFocus={readAhead}
                  >
                    {words}
                  </Link>
                ))}
              </nav>
              <BusinessDate partnership={partnership} />
            </>
          )}
        </div>
      </header>
      <ConnectionLine />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <LiveNote />
      <StatusLine />
    </>
  )
}

/** Whoever comes near the links will want another page. Without a connection the page itself says so when it is asked for. */
const readAhead = () => void fetchOtherPages().catch(() => undefined)

type Section = { readonly words: string; readonly href: string; readonly pages: readonly string[] }

/** A chair of one group is led to it; anybody else chooses where there are several. */
function groupSection({ managementGroups }: Partnership, grants: readonly Grant[]): Section[] {
  const own = managementGroups.filter(({ id }) => grants.some(({ groupId }) => groupId === id))
  const [only, ...more] = own.length > 0 ? own : managementGroups
  if (!only) return []
  const href = more.length === 0 ? paths.group(only.id) : paths.groups()
  return [{ words: own.length > 0 ? 'My group' : 'Groups', href, pages: ['group', 'groups'] }]
}

/** The pages that whoever reads may open. */
function sections(partnership: Partnership, { standing, may }: ReturnType<typeof useStanding>): Section[] {
  const [first] = partnership.scorecards
  const scorecards = first
    ? [
        {
          words: partnership.scorecards.length > 1 ? 'Scorecards' : 'Scorecard',
          href: paths.scorecard(first.id),
          pages: ['scorecard', 'indicator', 'changes'],
        },
      ]
    : []
  const figures = may('importFigures') ? [{ words: 'Figures', href: paths.import(), pages: ['import'] }] : []
  if (!may('readTheScorecards')) return scorecards
  return [
    ...scorecards,
    ...groupSection(partnership, standing.grants),
    { words: 'Priorities', href: paths.priorities(), pages: ['priorities', 'priority'] },
    ...figures,
    { words: 'Decisions', href: paths.decisions(), pages: ['decisions'] },
    {
      words: 'Meetings',
      href: paths.meetings(),
      pages: ['meetings', 'prepare', 'agenda', 'minutes', 'reports', 'report'],
    },
    { words: 'Partnership', href: paths.partnership(), pages: ['partnership'] },
    { words: 'Settings', href: paths.settings(), pages: ['settings'] },
    ...(may('readTheLog') ? [{ words: 'Log', href: paths.log(), pages: ['log'] }] : []),
    ...(may('managePeople') ? [{ words: 'People', href: paths.people(), pages: ['people'] }] : []),
  ]
}
