import type { Partnership } from '../contract/partnership.ts'
import { fetchIndicatorPage } from './indicatorPageChunk.ts'
import {
  fetchAccountPage,
  fetchAgendaPage,
  fetchChangesPage,
  fetchDecisionsPage,
  fetchGroupPage,
  fetchGroupsPage,
  fetchImportPage,
  fetchLinkPage,
  fetchLogPage,
  fetchMeetingsPage,
  fetchMorningPage,
  fetchMinutesPage,
  fetchPartnershipPage,
  fetchPeoplePage,
  fetchReportPage,
  fetchReportsPage,
  fetchPreparePage,
  fetchPrioritiesPage,
  fetchPriorityPage,
  fetchSettingsPage,
  fetchSetUpPage,
  fetchSignInPage,
} from './pageChunks.ts'

import { ScorecardPage } from './pages/ScorecardPage.tsx'
import { Waiting } from './parts/Waiting.tsx'
import type { PageAddress } from './paths.ts'
import { fromChunk } from './ui/fromChunk.tsx'

const waiting = <Waiting words="Getting the page." />
const IndicatorPage = fromChunk(fetchIndicatorPage, (chunk) => chunk.IndicatorPage, waiting)
const ChangesPage = fromChunk(fetchChangesPage, (chunk) => chunk.ChangesPage, waiting)
const DecisionsPage = fromChunk(fetchDecisionsPage, (chunk) => chunk.DecisionsPage, waiting)
const GroupPage = fromChunk(fetchGroupPage, (chunk) => chunk.GroupPage, waiting)
const GroupsPage = fromChunk(fetchGroupsPage, (chunk) => chunk.GroupsPage, waiting)
const ImportPage = fromChunk(fetchImportPage, (chunk) => chunk.ImportPage, waiting)
const LogPage = fromChunk(fetchLogPage, (chunk) => chunk.LogPage, waiting)
const MeetingsPage = fromChunk(fetchMeetingsPage, (chunk) => chunk.MeetingsPage, waiting)
const MinutesPage = fromChunk(fetchMinutesPage, (chunk) => chunk.MinutesPage, waiting)
const ReportsPage = fromChunk(fetchReportsPage, (chunk) => chunk.ReportsPage, waiting)
const ReportPage = fromChunk(fetchReportPage, (chunk) => chunk.ReportPage, waiting)
const PreparePage = fromChunk(fetchPreparePage, (chunk) => chunk.PreparePage, waiting)
const AgendaPage = fromChunk(fetchAgendaPage, (chunk) => chunk.AgendaPage, waiting)
const MorningPage = fromChunk(fetchMorningPage, (chunk) => chunk.MorningPage, waiting)
const PartnershipPage = fromChunk(fetchPartnershipPage, (chunk) => chunk.PartnershipPage, waiting)
const PrioritiesPage = fromChunk(fetchPrioritiesPage, (chunk) => chunk.PrioritiesPage, waiting)
const PriorityPage = fromChunk(fetchPriorityPage, (chunk) => chunk.PriorityPage, waiting)
const SettingsPage = fromChunk(fetchSettingsPage, (chunk) => chunk.SettingsPage, waiting)
export const SetUpPage = fromChunk(fetchSetUpPage, (chunk) => chunk.SetUpPage, waiting)

const PeoplePage = fromChunk(fetchPeoplePage, (chunk) => chunk.PeoplePage, waiting)
const AccountPage = fromChunk(fetchAccountPage, (chunk) => chunk.AccountPage, waiting)
const LinkPage = fromChunk(fetchLinkPage, (chunk) => chunk.LinkPage, waiting)
const SignInPage = fromChunk(fetchSignInPage, (chunk) => chunk.SignInPage, waiting)

const ofNoPartnership = ['signIn', 'account', 'invitation', 'newPassword', 'firstAdministrator'] as const
export type PersonalAddress = Extract<PageAddress, { page: (typeof ofNoPartnership)[number] }>

/** Whether a page is about whoever reads it, so that it is shown whatever there is of a partnership. */
export const isPersonal = (address: { readonly page: string }): address is PersonalAddress =>
  ofNoPartnership.some((page) => page === address.page)

/** The page of an address that is about whoever reads it. */
export function PersonalPage({ address }: { readonly address: PersonalAddress }) {
  switch (address.page) {
    case 'signIn':
      return <SignInPage address={address} />
    case 'account':
      return <AccountPage />
    default:
      return <LinkPage key={address.page} kind={address.page} />
  }
}

type Address = Exclude<PageAddress, { page: 'start' | 'setUp' } | PersonalAddress>

/** The page of an address, once there is a partnership to show. */
export function Page({ address, partnership }: { address: Address; partnership: Partnership }) {
  switch (address.page) {
    case 'scorecard':
      return <ScorecardPage key={address.scorecard} address={address} partnership={partnership} />
    case 'changes':
      return <ChangesPage address={address} partnership={partnership} />
    case 'indicator':
      return <IndicatorPage key={address.indicator} address={address} partnership={partnership} />
    case 'decisions':
      return <DecisionsPage address={address} partnership={partnership} />
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
    case 'reports':
      return <ReportsPage partnership={partnership} />
    case 'report':
      return <ReportPage key={address.report} report={address.report} partnership={partnership} />
    case 'minutes':
      return <MinutesPage key={address.meeting} meeting={address.meeting} partnership={partnership} />
    case 'prepare':
      return <PreparePage key={address.meeting} meetingId={address.meeting} partnership={partnership} />
    case 'agenda':
      return <AgendaPage key={address.meeting} meetingId={address.meeting} partnership={partnership} />
    case 'morning':
      return <MorningPage key={address.meeting} address={address} partnership={partnership} />
    case 'partnership':
      return <PartnershipPage partnership={partnership} />
    case 'priorities':
      return <PrioritiesPage address={address} partnership={partnership} />
    case 'priority':
      return <PriorityPage key={address.priority} address={address} partnership={partnership} />
    case 'people':
      return <PeoplePage partnership={partnership} />
    case 'settings':
      return <SettingsPage address={address} partnership={partnership} />
  }
}
