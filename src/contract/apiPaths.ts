/** What of a long scorecard comes with the page itself: as many rows as most screens show at first with some in hand, and the reds its summary names. */
export const OPENING = { rows: 28, reds: 12 }

/** The addresses of the API, but for an account’s own (`accountPaths`). Parts are encoded; absent query values are left out. */
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
  definitions: (id: string) => `/api/indicators/${part(id)}/definitions`,
  observations: (id: string) => `/api/indicators/${part(id)}/observations`,
  verification: (id: string, sequence: number) =>
    `/api/indicators/${part(id)}/observations/${sequence}/verification`,
  targets: (id: string) => `/api/indicators/${part(id)}/targets`,
  commentary: (id: string) => `/api/indicators/${part(id)}/commentary`,
  catalogue: (words?: string) => `/api/catalogue${search({ search: words })}`,
  meetings: (asAt?: string, minutes?: 'none') => `/api/meetings${search({ asAt, minutes })}`,
  recommendations: (meetingId: string) => `/api/meetings/${part(meetingId)}/recommendations`,
  decisions: (meetingId: string) => `/api/meetings/${part(meetingId)}/decisions`,
  morning: (meetingId: string) => `/api/meetings/${part(meetingId)}/morning`,
  meetingPlan: (meetingId: string) => `/api/meetings/${part(meetingId)}/plan`,
  meetingInvitations: (meetingId: string) => `/api/meetings/${part(meetingId)}/invitations`,
  invitationAnswers: (meetingId: string, invitee: string) =>
    `/api/meetings/${part(meetingId)}/invitations/${part(invitee)}/answers`,
  agenda: (meetingId: string) => `/api/meetings/${part(meetingId)}/agenda`,
  sitting: (meetingId: string) => `/api/meetings/${part(meetingId)}/sitting`,
  screen: (meetingId: string) => `/api/meetings/${part(meetingId)}/screen`,
  minutes: (meetingId: string) => `/api/meetings/${part(meetingId)}/minutes`,
  minuteNotes: (meetingId: string) => `/api/meetings/${part(meetingId)}/minutes/notes`,
  minuteCorrections: (meetingId: string) => `/api/meetings/${part(meetingId)}/minutes/corrections`,
  minuteSignatures: (meetingId: string) => `/api/meetings/${part(meetingId)}/minutes/signatures`,
  minutesExport: (meetingId: string, format: string) =>
    `/api/meetings/${part(meetingId)}/minutes/export${search({ format })}`,
  reports: () => '/api/reports',
  report: (id: string) => `/api/reports/${part(id)}`,
  reportSections: (id: string) => `/api/reports/${part(id)}/sections`,
  reportRegeneration: (id: string) => `/api/reports/${part(id)}/regeneration`,
  reportExport: (id: string, format: string) => `/api/reports/${part(id)}/export${search({ format })}`,
  recommendationRevisions: (id: string) => `/api/recommendations/${part(id)}/revisions`,
  decisionRevisions: (id: string) => `/api/decisions/${part(id)}/revisions`,
  decisionUndoing: (id: string) => `/api/decisions/${part(id)}/undoing`,
  priorities: (asAt?: string) => `/api/priorities${search({ asAt })}`,
  priority: (id: string, asAt?: string) => `/api/priorities/${part(id)}${search({ asAt })}`,
  priorityRevisions: (id: string) => `/api/priorities/${part(id)}/revisions`,
  priorityClosure: (id: string) => `/api/priorities/${part(id)}/closure`,
  priorityBaseline: (id: string) => `/api/priorities/${part(id)}/baseline`,
  milestones: (id: string) => `/api/priorities/${part(id)}/milestones`,
  milestoneStates: (id: string, milestoneId: string) =>
    `/api/priorities/${part(id)}/milestones/${part(milestoneId)}/states`,
  milestoneDueDates: (id: string, milestoneId: string) =>
    `/api/priorities/${part(id)}/milestones/${part(milestoneId)}/due-dates`,
  priorityLinks: (id: string) => `/api/priorities/${part(id)}/links`,
  priorityProgress: (id: string) => `/api/priorities/${part(id)}/progress`,
  actions: (query: Query = {}) => `/api/actions${search(query)}`,
  reminders: (asAt?: string) => `/api/actions/reminders${search({ asAt })}`,
  progress: (decisionId: string) => `/api/decisions/${part(decisionId)}/progress`,
  uploads: (fileName: string) => `/api/uploads${search({ fileName })}`,
  imports: () => '/api/imports',
  import: (id: string, query: Query = {}) => `/api/imports/${part(id)}${search(query)}`,
  acceptImport: (id: string) => `/api/imports/${part(id)}/accept`,
  importMappings: () => '/api/import-mappings',
  scorecardExport: (id: string, query: Query) => `/api/scorecards/${part(id)}/export${search(query)}`,
  groupExport: (id: string, query: Query) => `/api/management-groups/${part(id)}/export${search(query)}`,
  indicatorExport: (id: string, query: Query) => `/api/indicators/${part(id)}/export${search(query)}`,
  export: (name: string) => `/api/exports/${part(name)}`,
  papers: () => '/api/papers',
  paperFile: (id: string) => `/api/papers/${part(id)}/file`,
  log: (query: Query = {}) => `/api/log${search(query)}`,
  logExport: (format: 'csv' | 'ndjson') => `/api/log/export${search({ format })}`,
  logVerification: () => '/api/log/verification',
  logRetention: () => '/api/log/retention',
  indicatorHistory: (id: string, asAt?: string) => `/api/indicators/${part(id)}/history${search({ asAt })}`,
  scorecardHistory: (id: string, asAt?: string) => `/api/scorecards/${part(id)}/history${search({ asAt })}`,
  priorityHistory: (id: string, asAt?: string) => `/api/priorities/${part(id)}/history${search({ asAt })}`,
  meetingHistory: (id: string, asAt?: string) => `/api/meetings/${part(id)}/history${search({ asAt })}`,
  settings: (asAt?: string) => `/api/settings${search({ asAt })}`,
  statusRules: () => '/api/status-rules',
  statusRulePreview: () => '/api/status-rule-preview',
  targetPreview: (id: string) => `/api/indicators/${part(id)}/target-preview`,
  targetProfile: (id: string) => `/api/indicators/${part(id)}/target-profile`,
  overrides: (id: string) => `/api/indicators/${part(id)}/overrides`,
  overrideEnd: (id: string, sequence: number) => `/api/indicators/${part(id)}/overrides/${sequence}/end`,
  publishedStatuses: (id: string) => `/api/indicators/${part(id)}/published-statuses`,
  rebases: (id: string) => `/api/indicators/${part(id)}/rebases`,
  rebaseWithdrawal: (id: string, sequence: number) =>
    `/api/indicators/${part(id)}/rebases/${sequence}/withdrawal`,
  managementGroupNames: (id: string) => `/api/management-groups/${part(id)}/names`,
  managementGroupClosure: (id: string) => `/api/management-groups/${part(id)}/closure`,
  signOut: () => '/api/sign-out',
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
