import { lazy } from 'react'
import type { Partnership } from '../contract/partnership.ts'
import type { PageAddress } from './paths.ts'
import { ScorecardPage } from './pages/ScorecardPage.tsx'

// The scorecard is the first page of nearly everyone; the others come when they are asked for.
const IndicatorPage = lazy(() =>
  import('./pages/IndicatorPage.tsx').then((module) => ({ default: module.IndicatorPage })),
)
const ImportPage = lazy(() =>
  import('./pages/ImportPage.tsx').then((module) => ({ default: module.ImportPage })),
)
const MeetingsPage = lazy(() =>
  import('./pages/MeetingsPage.tsx').then((module) => ({ default: module.MeetingsPage })),
)
export const SetUpPage = lazy(() =>
  import('./pages/SetUpPage.tsx').then((module) => ({ default: module.SetUpPage })),
)

type Address = Exclude<PageAddress, { page: 'start' | 'setUp' }>

/** The page of an address, once there is a partnership to show. */
export function Page({ address, partnership }: { address: Address; partnership: Partnership }) {
  switch (address.page) {
    case 'scorecard':
      return <ScorecardPage key={address.scorecard} address={address} partnership={partnership} />
    case 'indicator':
      return <IndicatorPage key={address.indicator} address={address} partnership={partnership} />
    case 'import':
      return <ImportPage partnership={partnership} />
    case 'meetings':
      return <MeetingsPage partnership={partnership} />
  }
}
