import type { ComponentType } from 'react'
import type { Partnership } from '../contract/partnership.ts'
import type { Capability } from '../domain/permissions/permissions.ts'
import { OpenTo } from './parts/OpenTo.tsx'
import { Waiting } from './parts/Waiting.tsx'
import type { OtherAddress, PersonalAddress } from './pageKinds.ts'
import { fetchedOnce } from './ui/fetchedOnce.ts'
import { fromChunk } from './ui/fromChunk.tsx'

/** A page that comes when it is asked for, fetched once. */
const later = <M, P extends object>(load: () => Promise<M>, pick: (chunk: M) => ComponentType<P>) =>
  fromChunk(fetchedOnce(load), pick, <Waiting words="Getting the page." />)

const ChangesPage = later(
  () => import('./pages/ChangesPage.tsx'),
  (chunk) => chunk.ChangesPage,
)
const DecisionsPage = later(
  () => import('./pages/DecisionsPage.tsx'),
  (chunk) => chunk.DecisionsPage,
)
const GroupPage = later(
  () => import('./pages/GroupPage.tsx'),
  (chunk) => chunk.GroupPage,
)
const GroupsPage = later(
  () => import('./pages/GroupsPage.tsx'),
  (chunk) => chunk.GroupsPage,
)
const ImportPage = later(
  () => import('./pages/ImportPage.tsx'),
  (chunk) => chunk.ImportPage,
)
const LogPage = later(
  () => import('./pages/LogPage.tsx'),
  (chunk) => chunk.LogPage,
)
const MeetingsPage = later(
  () => import('./pages/MeetingsPage.tsx'),
  (chunk) => chunk.MeetingsPage,
)
const MinutesPage = later(
  () => import('./pages/MinutesPage.tsx'),
  (chunk) => chunk.MinutesPage,
)
const ReportsPage = later(
  () => import('./pages/ReportsPage.tsx'),
  (chunk) => chunk.ReportsPage,
)
const ReportPage = later(
  () => import('./pages/ReportPage.tsx'),
  (chunk) => chunk.ReportPage,
)
const PreparePage = later(
  () => import('./pages/PreparePage.tsx'),
  (chunk) => chunk.PreparePage,
)
const AgendaPage = later(
  () => import('./pages/AgendaPage.tsx'),
  (chunk) => chunk.AgendaPage,
)
const MorningPage = later(
  () => import('./pages/MorningPage.tsx'),
  (chunk) => chunk.MorningPage,
)
const PartnershipPage = later(
  () => import('./pages/PartnershipPage.tsx'),
  (chunk) => chunk.PartnershipPage,
)
const PrioritiesPage = later(
  () => import('./pages/PrioritiesPage.tsx'),
  (chunk) => chunk.PrioritiesPage,
)
const PriorityPage = later(
  () => import('./pages/PriorityPage.tsx'),
  (chunk) => chunk.PriorityPage,
)
const SettingsPage = later(
  () => import('./pages/SettingsPage.tsx'),
  (chunk) => chunk.SettingsPage,
)
export const SetUpPage = later(
  () => import('./pages/SetUpPage.tsx'),
  (chunk) => chunk.SetUpPage,
)
const PeoplePage = later(
  () => import('./pages/PeoplePage.tsx'),
  (chunk) => chunk.PeoplePage,
)
const AccountPage = later(
  () => import('./pages/AccountPage.tsx'),
  (chunk) => chunk.AccountPage,
)
const LinkPage = later(
  () => import('./pages/LinkPage.tsx'),
  (chunk) => chunk.LinkPage,
)
const SignInPage = later(
  () => import('./pages/SignInPage.tsx'),
  (chunk) => chunk.SignInPage,
)

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

/** What it takes to read a page, where that is more than to read the scorecards. */
const needs: Readonly<Partial<Record<OtherAddress['page'], Capability>>> = {
  import: 'importFigures',
  log: 'readTheLog',
  people: 'managePeople',
}

type OtherPageProps = { readonly address: OtherAddress; readonly partnership: Partnership }

/** The page of an address that is neither a scorecard nor an indicator, for whoever may read it. */
export function OtherPage({ address, partnership }: OtherPageProps) {
  return (
    <OpenTo needs={needs[address.page] ?? 'readTheScorecards'}>
      <Opened address={address} partnership={partnership} />
    </OpenTo>
  )
}

function Opened({ address, partnership }: OtherPageProps) {
  switch (address.page) {
    case 'changes':
      return <ChangesPage address={address} partnership={partnership} />
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
