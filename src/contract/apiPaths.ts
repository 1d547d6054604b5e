/** How many rows of a scorecard come with the page itself: as many as the tallest screens in use show at first. */
export const FIRST_ROWS = 40

/** Every address of the API, built in one place. Parts are encoded; absent query values are left out. */
export const apiPaths = {
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
  laterChanges: (id: string, asAt: string, list?: 'none') =>
    `/api/scorecards/${part(id)}/later-changes${search({ asAt, list })}`,
  membership: (id: string) => `/api/scorecards/${part(id)}/membership`,
  membershipPreview: (id: string) => `/api/scorecards/${part(id)}/membership-preview`,
  order: (id: string) => `/api/scorecards/${part(id)}/order`,
  indicators: () => '/api/indicators',
  indicator: (id: string, query: Query = {}) => `/api/indicators/${part(id)}${search(query)}`,
  definitions: (id: string) => `/api/indicators/${part(id)}/definitions`,
  observations: (id: string) => `/api/indicators/${part(id)}/observations`,
  targets: (id: string) => `/api/indicators/${part(id)}/targets`,
  commentary: (id: string) => `/api/indicators/${part(id)}/commentary`,
  catalogue: (words?: string) => `/api/catalogue${search({ search: words })}`,
  meetings: (asAt?: string) => `/api/meetings${search({ asAt })}`,
  recommendations: (meetingId: string) => `/api/meetings/${part(meetingId)}/recommendations`,
  decisions: (meetingId: string) => `/api/meetings/${part(meetingId)}/decisions`,
  uploads: (fileName: string) => `/api/uploads${search({ fileName })}`,
  imports: () => '/api/imports',
  import: (id: string, query: Query = {}) => `/api/imports/${part(id)}${search(query)}`,
  acceptImport: (id: string) => `/api/imports/${part(id)}/accept`,
  importMappings: () => '/api/import-mappings',
  settings: (asAt?: string) => `/api/settings${search({ asAt })}`,
  statusRules: () => '/api/status-rules',
  statusRulePreview: () => '/api/status-rule-preview',
  targetPreview: (id: string) => `/api/indicators/${part(id)}/target-preview`,
  targetProfile: (id: string) => `/api/indicators/${part(id)}/target-profile`,
  overrides: (id: string) => `/api/indicators/${part(id)}/overrides`,
  overrideEnd: (id: string, sequence: number) => `/api/indicators/${part(id)}/overrides/${sequence}/end`,
  publishedStatuses: (id: string) => `/api/indicators/${part(id)}/published-statuses`,
  rebases: (id: string) => `/api/indicators/${part(id)}/rebases`,
  managementGroupNames: (id: string) => `/api/management-groups/${part(id)}/names`,
  managementGroupClosure: (id: string) => `/api/management-groups/${part(id)}/closure`,
}

type Query = Record<string, string | number | undefined>

const part = encodeURIComponent

function search(query: Query): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  )
  if (given.length === 0) return ''
  return `?${given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
}
