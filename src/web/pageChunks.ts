import { fetchedOnce } from './ui/fetchedOnce.ts'

/** Pages that come when they are asked for: each fetched once, and early when a person is about to open it. */
export const fetchChangesPage = fetchedOnce(() => import('./pages/ChangesPage.tsx'))
export const fetchGroupPage = fetchedOnce(() => import('./pages/GroupPage.tsx'))
export const fetchGroupsPage = fetchedOnce(() => import('./pages/GroupsPage.tsx'))
export const fetchImportPage = fetchedOnce(() => import('./pages/ImportPage.tsx'))
export const fetchLogPage = fetchedOnce(() => import('./pages/LogPage.tsx'))
export const fetchMeetingsPage = fetchedOnce(() => import('./pages/MeetingsPage.tsx'))
export const fetchMinutesPage = fetchedOnce(() => import('./pages/MinutesPage.tsx'))
export const fetchReportsPage = fetchedOnce(() => import('./pages/ReportsPage.tsx'))
export const fetchReportPage = fetchedOnce(() => import('./pages/ReportPage.tsx'))
export const fetchPartnershipPage = fetchedOnce(() => import('./pages/PartnershipPage.tsx'))
export const fetchSettingsPage = fetchedOnce(() => import('./pages/SettingsPage.tsx'))
export const fetchSignInPage = fetchedOnce(() => import('./pages/SignInPage.tsx'))
export const fetchLinkPage = fetchedOnce(() => import('./pages/LinkPage.tsx'))
export const fetchAccountPage = fetchedOnce(() => import('./pages/AccountPage.tsx'))
export const fetchPeoplePage = fetchedOnce(() => import('./pages/PeoplePage.tsx'))
export const fetchSetUpPage = fetchedOnce(() => import('./pages/SetUpPage.tsx'))
