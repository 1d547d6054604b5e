import type { AddMeeting } from '../../../contract/meetings.ts'
import { parseIsoDate } from '../../../domain/time/isoDate.ts'

export const blankMeeting: AddMeeting = { kind: 'performanceMorning', title: '', date: '' }

export type MeetingProblems = Partial<Record<'meetingTitle' | 'meetingDate', string>>

/** What a meeting to be recorded still lacks. */
export function missingFromMeeting(meeting: AddMeeting): MeetingProblems {
  return {
    ...(meeting.title.trim() === ''
      ? { meetingTitle: 'Give the meeting its title, as in the minutes.' }
      : {}),
    ...(parseIsoDate(meeting.date) === undefined ? { meetingDate: 'Give the date it was held.' } : {}),
  }
}
