import type { AgendaItem, MeetingPlan, Morning } from '../../contract/morning.ts'
import type { Meeting } from '../../contract/meetings.ts'
import type { ScorecardPage } from '../../contract/scorecards.ts'
import { arranged, type ArrangedItem } from '../../domain/meetings/agenda/arranged.ts'
import { calledFor } from '../../domain/meetings/agenda/calledFor.ts'
import { whoIsCalled } from '../../domain/meetings/whoIsCalled.ts'
import { plannedTimes } from '../../domain/meetings/agenda/timeBoxes.ts'
import { parseQuarterSlug } from '../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { meetingsAsAt } from '../stores/meetingStore.ts'
import { arrangementOf, invitationsOf, planOf, signatureOf, sittingOf } from '../stores/morningStore.ts'
import { readPartnership, scorecardSummaries } from '../stores/partnershipStore.ts'
import { agendaFacts } from './agendaFacts.ts'
import { scorecardView } from './scorecardView.ts'

/** A meeting as it is prepared and held, with its agenda built from the record as it stands. */
export async function morningView(here: Here, meetingId: string): Promise<Morning | Refusal> {
  const meetings = await meetingsAsAt(here.trx, here.today)
  const meeting = meetings.find(({ id }) => id === meetingId)
  if (!meeting) return refusal('notFound', 'That meeting is not in the record.')
  const { trx } = here
  const { record: _plan, ...plan } = await planOf(trx, meetingId)
  const asAt = earlier(isoDate(meeting.date), here.today)
  // Newest first, so that the first earlier one of its kind is the last.
  const previous = meetings.find(({ kind, date }) => kind === meeting.kind && date < meeting.date) ?? null
  const page = await reportedPage(here, plan, asAt)
  const facts = await agendaFacts(here, {
    meeting,
    previous,
    asAt,
    page,
    before: page && previous && (await pageBefore(here, previous, page.id)),
  })
  const invited = await invitationsOf(trx, meetingId)
  const arrangement = await arrangementOf(trx, meetingId)
  const agenda = arranged(calledFor(facts), arrangement.items)
  return {
    meeting,
    plan,
    reported: page && { scorecardId: page.id, quarter: page.quarter, asAt },
    previous: previous && { id: previous.id, title: previous.title, date: previous.date },
    invitations: invited.map(({ record: _record, ...each }) => each),
    toInvite: (await called(here, meeting, previous)).filter(
      ({ role, partnerId, groupId }) =>
        !invited.some(
          (each) => each.role === role && each.partnerId === partnerId && each.groupId === groupId,
        ),
    ),
    agendaEtag: arrangement.etag,
    items: timed(agenda.items, plan.startsAt),
    leftOut: timed(agenda.leftOut, ''),
    redsLeftOut: agenda.redsLeftOut,
    sitting: await sittingOf(trx, meetingId),
    signed: await signatureOf(trx, meetingId),
  }
}

/** Who a meeting calls for; of somebody invited and taken back nothing more is said. */
async function called(here: Here, meeting: Meeting, previous: Meeting | null): Promise<Morning['toInvite']> {
  const { partners, managementGroups } = await readPartnership(here.trx, here.partnership, here.today)
  const before = previous && (await invitationsOf(here.trx, previous.id))
  return whoIsCalled({
    kind: meeting.kind,
    partners,
    groups: managementGroups,
    previous: previous && {
      date: isoDate(previous.date),
      chairsInvited:
        before?.some(({ groupId, answer }) => groupId !== null && answer !== 'takenBack') ?? false,
    },
  })
}

/** The scorecard planned for, or the partnership’s first; null where there is none. */
async function reportedPage(
  here: Here,
  { scorecardId, quarter }: Pick<MeetingPlan, 'scorecardId' | 'quarter'>,
  asAt: IsoDate,
): Promise<ScorecardPage | null> {
  const id = scorecardId ?? (await scorecardSummaries(here.trx))[0]?.id
  if (id === undefined) return null
  const page = await scorecardView(here.trx, here.sight, here.partnership, {
    scorecardId: id,
    quarter: quarter === null ? undefined : parseQuarterSlug(quarter),
    asAt,
    today: here.today,
  })
  return isRefusal(page) ? null : page
}

/** The same scorecard as the meeting before had it: the quarter it reported, as known on its day. */
async function pageBefore(here: Here, previous: Meeting, scorecardId: string) {
  const { quarter } = await planOf(here.trx, previous.id)
  return reportedPage(here, { scorecardId, quarter }, isoDate(previous.date))
}

function timed(items: readonly ArrangedItem[], startsAt: string): AgendaItem[] {
  const times = plannedTimes(
    startsAt,
    items.map(({ minutes }) => minutes),
  )
  return items.map((item, index) => ({ ...item, startsAt: times[index] ?? '' }))
}

const earlier = (date: IsoDate, today: IsoDate): IsoDate => (date < today ? date : today)
