import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { paths, type PageAddress } from '../paths.ts'
import { StatusLine } from '../ui/StatusLine.tsx'
import { BusinessDate } from './BusinessDate.tsx'
import { LiveNote } from './LiveNote.tsx'

type Props = {
  /** Null before a partnership is set up. */
  readonly partnership: Partnership | null
  readonly page: PageAddress['page'] | 'wrongAddress'
  readonly children: ReactNode
}

/** What every page stands in: whose figures they are, the way to the other pages, and on what date it is read. */
export function Layout({ partnership, page, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the figures
      </a>
      <header className="mast">
        <div className="wrap">
          <Link className="brand" href={paths.start()}>
            {partnership?.name ?? 'Partnership scorecard'}
          </Link>
          {partnership?.illustrative && <span className="illustrative">Illustrative figures</span>}
          {partnership && (
            <>
              <nav aria-label="Main">
                {sections(partnership).map(({ words, href, pages }) => (
                  <Link key={href} href={href} aria-current={pages.includes(page) ? 'page' : undefined}>
                    {words}
                  </Link>
                ))}
              </nav>
              <BusinessDate partnership={partnership} />
            </>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <LiveNote />
      <StatusLine />
    </>
  )
}

/** Until people sign in nobody's group is known: where there are several, they choose. */
function groupSection({ managementGroups }: Partnership) {
  const [only, ...more] = managementGroups
  if (!only) return []
  const href = more.length === 0 ? paths.group(only.id) : paths.groups()
  return [{ words: 'My group', href, pages: ['group', 'groups'] as readonly string[] }]
}

const sections = (partnership: Partnership) => [
  {
    words: partnership.scorecards.length > 1 ? 'Scorecards' : 'Scorecard',
    href: paths.scorecard(partnership.scorecards[0]?.id ?? ''),
    pages: ['scorecard', 'indicator'] as readonly string[],
  },
  ...groupSection(partnership),
  { words: 'Figures', href: paths.import(), pages: ['import'] },
  { words: 'Meetings', href: paths.meetings(), pages: ['meetings'] },
  { words: 'Partnership', href: paths.partnership(), pages: ['partnership'] },
  { words: 'Settings', href: paths.settings(), pages: ['settings'] },
]
