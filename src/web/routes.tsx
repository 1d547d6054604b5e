import { lazy } from 'react'
import type { Partnership } from '../contract/partnership.ts'
import { fetchImportPage, fetchIndicatorPage, fetchMeetingsPage, fetchSetUpPage } from './pageChunks.ts'
import { ScorecardPage } from './pages/ScorecardPage.tsx'
import type { PageAddress } from './paths.ts'

const IndicatorPage = lazy(() => fetchIndicatorPage().then((module) => ({ default: module.IndicatorPage })))
const ImportPage = lazy(() => fetchImportPage().then((module) => ({ default: module.ImportPage })))
const MeetingsPage = lazy(() => fetchMeetingsPage().then((module) => ({ default: module.MeetingsPage })))
export const SetUpPage = lazy(() => fetchSetUpPage().then((module) => ({ default: module.SetUpPage })))

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
