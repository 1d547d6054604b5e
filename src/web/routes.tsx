import type { Partnership } from '../contract/partnership.ts'
import { fetchIndicatorPage } from './indicatorPageChunk.ts'
import {
  fetchGroupPage,
  fetchGroupsPage,
  fetchImportPage,
  fetchLogPage,
  fetchMeetingsPage,
  fetchPartnershipPage,
  fetchSettingsPage,
  fetchSetUpPage,
} from './pageChunks.ts'

import { ScorecardPage } from './pages/ScorecardPage.tsx'
import { Waiting } from './parts/Waiting.tsx'
import type { PageAddress } from './paths.ts'
import { fromChunk } from './ui/fromChunk.tsx'

const waiting = <Waiting words="Getting the page." />
const IndicatorPage = fromChunk(fetchIndicatorPage, (chunk) => chunk.IndicatorPage, waiting)
const GroupPage = fromChunk(fetchGroupPage, (chunk) => chunk.GroupPage, waiting)
const GroupsPage = fromChunk(fetchGroupsPage, (chunk) => chunk.GroupsPage, waiting)
const ImportPage = fromChunk(fetchImportPage, (chunk) => chunk.ImportPage, waiting)
const LogPage = fromChunk(fetchLogPage, (chunk) => chunk.LogPage, waiting)
const MeetingsPage = fromChunk(fetchMeetingsPage, (chunk) => chunk.MeetingsPage, waiting)
const PartnershipPage = fromChunk(fetchPartnershipPage, (chunk) => chunk.PartnershipPage, waiting)
const SettingsPage = fromChunk(fetchSettingsPage, (chunk) => chunk.SettingsPage, waiting)
export const SetUpPage = fromChunk(fetchSetUpPage, (chunk) => chunk.SetUpPage, waiting)

type Address = Exclude<PageAddress, { page: 'start' | 'setUp' }>

/** The page of an address, once there is a partnership to show. */
export function Page({ address, partnership }: { address: Address; partnership: Partnership }) {
  switch (address.page) {
    case 'scorecard':
      return <ScorecardPage key={address.scorecard} address={address} partnership={partnership} />
    case 'indicator':
      return <IndicatorPage key={address.indicator} address={address} partnership={partnership} />
    case 'group':
      return <GroupPage key={address.group} address={address} partnership={partnership} />
    case 'groups':
      return <GroupsPage partnership={partnership} />
    case 'import':
      return <ImportPage partnership={partnership} />
    case 'log':
      return <LogPage address={address} partnership={partnership} />
    case 'meetings':
      return <MeetingsPage partnership={partnership} />
    case 'partnership':
      return <PartnershipPage partnership={partnership} />
    case 'settings':
      return <SettingsPage address={address} partnership={partnership} />
  }
}
