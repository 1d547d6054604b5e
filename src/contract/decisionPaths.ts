import { part, type Query, search } from './pathParts.ts'

/**
 * The addresses of the API for meetings, what they decide, and the priorities, actions and reports that follow: apart, since
 * the first page needs none of them.
 */
export const decisionPaths = {
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
  priorityHistory: (id: string, asAt?: string) => `/api/priorities/${part(id)}/history${search({ asAt })}`,
  meetingHistory: (id: string, asAt?: string) => `/api/meetings/${part(id)}/history${search({ asAt })}`,
}
