import { part, type Query, search } from './pathParts.ts'

/** What of a long scorecard comes with the page itself: as many rows as most screens show at first with some in hand, and the reds its summary names. */
export const OPENING = { rows: 28, reds: 12 }

/** The addresses of the API that the first page asks for, and others of the same rooms; the rest stand apart, so that it carries none of them. */
export const apiPaths = {
  me: () => '/api/me',
  changes: () => '/api/changes',
  partnership: () => '/api/partnership',
  businessDate: () => '/api/partnership/business-date',
  managementGroups: () => '/api/management-groups',
  managementGroup: (id: string, query: Query = {}) => `/api/management-groups/${part(id)}${search(query)}`,
  groupLaterChanges: (id: string, asAt: string, list?: 'none') =>
    `/api/management-groups/${part(id)}/later-changes${search({ asAt, list })}`,
  partners: () => '/api/partners',
  agreements: () => '/api/agreements',
  scorecards: () => '/api/scorecards',
  scorecard: (id: string, query: Query = {}) => `/api/scorecards/${part(id)}${search(query)}`,
  scorecardOpening: (id: string, query: Query = {}) => apiPaths.scorecard(id, { ...query, ...OPENING }),
  laterChanges: (id: string, asAt: string, list?: 'none') =>
    `/api/scorecards/${part(id)}/later-changes${search({ asAt, list })}`,
  whatChanged: (id: string, query: Query = {}) => `/api/scorecards/${part(id)}/changes${search(query)}`,
  membership: (id: string) => `/api/scorecards/${part(id)}/membership`,
  membershipPreview: (id: string) => `/api/scorecards/${part(id)}/membership-preview`,
  order: (id: string) => `/api/scorecards/${part(id)}/order`,
  publicationPreview: (id: string, quarter: string) =>
    `/api/scorecards/${part(id)}/publication-preview${search({ quarter })}`,
  publications: (id: string) => `/api/scorecards/${part(id)}/publications`,
  withdrawals: (id: string) => `/api/scorecards/${part(id)}/withdrawals`,
  indicators: () => '/api/indicators',
  indicator: (id: string, query: Query = {}) => `/api/indicators/${part(id)}${search(query)}`,
  meetings: (asAt?: string, minutes?: 'none') => `/api/meetings${search({ asAt, minutes })}`,
  managementGroupNames: (id: string) => `/api/management-groups/${part(id)}/names`,
  managementGroupClosure: (id: string) => `/api/management-groups/${part(id)}/closure`,
  signOut: () => '/api/sign-out',
}
