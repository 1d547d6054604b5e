/** Pages that come when they are asked for: each fetched once, and early when a person is about to open it. */
export const fetchIndicatorPage = () => import('./pages/IndicatorPage.tsx')
export const fetchImportPage = () => import('./pages/ImportPage.tsx')
export const fetchMeetingsPage = () => import('./pages/MeetingsPage.tsx')
export const fetchSetUpPage = () => import('./pages/SetUpPage.tsx')
