import type { Meeting } from '../../../contract/meetings.ts'
import type { Period, ReportKind, ReportRow, WrittenSection } from '../../../domain/reports/report.ts'
import { linkText } from '../../../domain/reports/reportText.ts'
import { minutesOf } from '../../../domain/meetings/minutes.ts'
import { listWords } from '../../../domain/listWords.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { addDays, isoDate } from '../../../domain/time/isoDate.ts'
import type { Sight } from '../../../domain/permissions/sight.ts'
import type { Here } from '../../context.ts'
import { isRefusal } from '../../refusal.ts'
import { meetingsAsAt } from '../../stores/meetingStore.ts'
import { scorecardSummaries } from '../../stores/partnershipStore.ts'
import { changesView } from '../changes/changesView.ts'
import { achievementLines } from './achievementLines.ts'
import { changeLines } from './changeLines.ts'
import { priorityLines } from './priorityLines.ts'
import { membershipLines } from './membershipLines.ts'
import { byGroup, redsLine, rewardLines } from './performanceLines.ts'
import { scorecardAt } from './scorecardAt.ts'

/** What every member may read: a report is for all of them. */
const everyMembers: Sight = { provisional: false, partnerOnly: 'none' }

export type FromRecord = {
  readonly sections: readonly WrittenSection[]
  readonly meetings: readonly Pick<Meeting, 'id' | 'title' | 'date'>[]
}

/** What the record says for a report of a period, section by section; sections a person is to write are empty. */
export async function reportFromRecord(
  { trx, partnership, today }: Here,
  kind: ReportKind,
  { from, until }: Period,
): Promise<FromRecord> {
  const asAt = until < today ? until : today
  const meetings = (await meetingsAsAt(trx, asAt))
    .filter(({ date }) => date >= from && date <= until)
    .toReversed()
  const cards = await scorecardSummaries(trx)
  const scorecardId = (cards.find((card) => card.kind === 'chiefExecutives') ?? cards[0])?.id
  const asked = { scorecardId: scorecardId ?? '', quarter: undefined, asAt, today }
  const changes = await changesView(trx, everyMembers, partnership, {
    ...asked,
    since: addDays(from, -1),
  })
  const changed = (...sections: readonly string[]): string =>
    isRefusal(changes) ? '' : changeLines(changes.changes, sections).join('\n')
  const place = { trx, sight: everyMembers, partnership, asAt, today }
  const scorecard = scorecardId === undefined ? null : await scorecardAt(place, scorecardId, asAt)
  const reds = scorecard ? redsLine(scorecard) : ''
  const decided = rowsOf(meetings)
  const joinedAndLeft = isRefusal(changes) ? [] : await membershipLines(place, changes, from)
  const said = {
    meetings: meetingLines(meetings),
    performance: [reds, changed('statuses', 'signals', 'revisions')].filter(Boolean).join('\n'),
    groups: (await byGroup(place)).join('\n'),
    membership: joinedAndLeft.join('\n') || 'No indicator joined or left the scorecard.',
    priorities: (await priorityLines(place)).join('\n'),
    achievements: (await achievementLines(place, scorecard, from)).join('\n'),
    reward: (await rewardLines(place)).join('\n'),
  }
  const section = (id: string, heading: string, text: string, rows: readonly ReportRow[] = []) => ({
    id,
    heading,
    text,
    rows,
  })
  const shared = { meetings: meetings.map(({ id, title, date }) => ({ id, title, date })) }
  if (kind === 'activity')
    return {
      ...shared,
      sections: [
        section('introduction', 'Introduction', introduction(meetings, { from, until })),
        section('proposed-action', 'Proposed action', 'That the report is noted.'),
        section('ask', 'What are you asking the Partnership Board to do?', 'Note the report.'),
        section('meetings', 'Meetings held', said.meetings),
        section('performance', 'Performance', said.performance),
        section('decisions', 'Recommendations and decisions', noneDecided(decided), decided),
        section('membership', 'Changes of the scorecard', said.membership),
        section('achievements', 'Achievements', said.achievements),
        section('priorities', 'Partnership priorities', said.priorities),
        section('reward', 'Reward position', said.reward),
      ],
    }
  return {
    ...shared,
    sections: [
      section('introduction', 'Introduction', annualIntroduction({ from, until })),
      section('proposed-action', 'Proposed action', PUBLISHED_ONCE_ENDORSED),
      section('ask', 'What are you asking the Partnership Board to do?', 'Endorse the annual report.'),
      section('progress', 'Progress made', said.performance),
      section('achievements', 'Management group achievements', said.achievements),
      section('groups', 'Performance by management group', said.groups),
      section('priorities', 'Partnership priorities', said.priorities),
      section('reward', 'Reward claim', said.reward),
      section('membership', 'Changes of the scorecard', said.membership),
      section('meetings', 'Meetings held', said.meetings),
      section('decisions', 'Recommendations and decisions', noneDecided(decided), decided),
      section('future', 'Future work', ''),
    ],
  }
}

const PUBLISHED_ONCE_ENDORSED =
  'Once the annual report has been endorsed by the Partnership Board it will be published.'

const dated = ({ id, date }: Pick<Meeting, 'id' | 'date'>): string =>
  linkText('meeting', id, longDate(isoDate(date)))

function introduction(meetings: readonly Meeting[], { from, until }: Period): string {
  const period = `from ${longDate(from)} to ${longDate(until)}`
  if (meetings.length === 0)
    return `This report provides an update of activity ${period}. No meeting is recorded in that time.`
  const held = meetings.length === 1 ? 'the meeting' : 'the meetings'
  return `This report provides an update of the issues considered at ${held} held on ${listWords(meetings.map(dated))}.`
}

const annualIntroduction = ({ from, until }: Period): string =>
  `The annual report sets out the progress made from ${longDate(from)} to ${longDate(until)} and indicates areas of future work.`

/** "29 November 2010, Harrow Chief Executives: 16 recommendations, 16 decisions." */
const meetingLines = (meetings: readonly Meeting[]): string =>
  meetings.length === 0
    ? 'No meeting is recorded in this period.'
    : meetings
        .map(
          (meeting) =>
            `${longDate(isoDate(meeting.date))}: ${linkText('meeting', meeting.id)}. ${taken(meeting)}`,
        )
        .join('\n')

function taken({ recommendations, otherDecisions }: Meeting): string {
  const decisions = recommendations.filter(({ decision }) => decision !== null).length + otherDecisions.length
  const words = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
  return `${words(recommendations.length, 'recommendation')}, ${words(decisions, 'decision')}.`
}

const noneDecided = (rows: readonly ReportRow[]): string =>
  rows.length === 0
    ? 'Nothing was recommended or decided.'
    : 'The meetings agreed the following in response to the recommendations put to them.'

const rowsOf = (meetings: readonly Meeting[]): ReportRow[] =>
  meetings.flatMap(({ id, recommendations, otherDecisions }) =>
    minutesOf({ invited: [], agenda: [], notes: [], recommendations, otherDecisions }).rows.map(
      ({ decisionId, number, recommendation, decision, outcome }) => ({
        meetingId: id,
        decisionId,
        number,
        recommendation,
        decision,
        outcome,
      }),
    ),
  )
