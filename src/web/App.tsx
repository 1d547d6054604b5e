/** The browser's side: reads the address, asks the API, shows a page. It decides nothing about performance. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, Redirect, useLocation, useSearch } from 'wouter'
import { useStanding } from './api/meQueries.ts'
import { partnershipQuery } from './api/partnershipQueries.ts'
import { WrongAddressPage } from './pages/WrongAddressPage.tsx'
import { CouldNotRead } from './parts/CouldNotRead.tsx'
import { Layout } from './parts/Layout.tsx'
import { Waiting } from './parts/Waiting.tsx'
import { type AddressProblem, type PageAddress, parsePath, paths } from './paths.ts'
import { isPersonal, type PersonalAddress } from './pageKinds.ts'
import { Page, PersonalPage, SetUpPage } from './routes.tsx'

export function App() {
  const [pathname] = useLocation()
  const address = parsePath(pathname, useSearch())
  const { data: state, error, refetch } = useQuery(partnershipQuery())
  const partnership = state?.state === 'ready' ? state.partnership : null
  useFreshPage(pathname)
  return (
    <Layout partnership={partnership} page={address.page}>
      {isPersonal(address) ? (
        <PersonalPage address={address} />
      ) : state ? (
        <Shown address={address} partnership={partnership} />
      ) : error ? (
        <div className="wrap">
          <CouldNotRead what="The partnership" failure={error} onRetry={() => refetch()} isWholePage />
        </div>
      ) : (
        <Waiting words="Getting the partnership." />
      )}
    </Layout>
  )
}

/** Said to somebody for whom there is nothing here, yet. */
const NothingToRead = ({ words }: { readonly words: string }) => (
  <div className="wrap">
    <div className="title">
      <div>
        <h1>Nothing to read yet</h1>
        <p className="sub">
          {words} Whoever may do more can <Link href={paths.signIn()}>sign in</Link>.
        </p>
      </div>
    </div>
  </div>
)

type ShownProps = {
  readonly address: Exclude<PageAddress, PersonalAddress> | AddressProblem
  readonly partnership: Parameters<typeof Page>[0]['partnership'] | null
}

function Shown({ address, partnership }: ShownProps) {
  const { may: mayNow } = useStanding()
  if (address.page === 'wrongAddress') return <WrongAddressPage problem={address} />
  if (!partnership) {
    if (!mayNow('managePartnership'))
      return <NothingToRead words="No partnership has been set up here yet." />
    return address.page === 'setUp' ? <SetUpPage /> : <Redirect to={paths.setUp()} replace />
  }
  const first = partnership.scorecards[0]
  if (address.page === 'start') {
    if (!first && !mayNow('readTheScorecards')) return <Redirect key="sign in" to={paths.signIn()} replace />
    if (!first && !mayNow('importFigures')) return <NothingToRead words="There is no scorecard yet." />
    return <Redirect key="start" to={first ? paths.scorecard(first.id) : paths.import()} replace />
  }
  if (address.page === 'setUp') return <Redirect key="set up" to={paths.start()} replace />
  return <Page address={address} partnership={partnership} />
}

/** A new page starts at its top and is announced from there; one gone back to stays where the browser puts it. */
function useFreshPage(pathname: string): void {
  const shown = useRef(pathname)
  const wentBack = useRef(false)
  useEffect(() => {
    const mark = () => {
      wentBack.current = true
    }
    window.addEventListener('popstate', mark)
    return () => window.removeEventListener('popstate', mark)
  }, [])
  useEffect(() => {
    const isBack = wentBack.current
    wentBack.current = false
    if (shown.current === pathname) return
    shown.current = pathname
    document.getElementById('main')?.focus({ preventScroll: true })
    if (!isBack) window.scrollTo(0, 0)
  })
}
