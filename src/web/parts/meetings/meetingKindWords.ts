import type { MeetingKind } from '../../../domain/meetings/meeting.ts'

export const meetingKindWords: Record<MeetingKind, string> = {
  performanceMorning: 'Performance morning',
  partnershipBoard: 'Partnership board',
  managementGroup: 'Management group',
  other: 'Other meeting',
}
