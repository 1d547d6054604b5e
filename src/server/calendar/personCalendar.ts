import { actionStateWords } from '../../domain/meetings/action.ts'
import { minuteLine } from '../../domain/meetings/minute.ts'
import type { Owner } from '../../domain/partnership/owner.ts'
import { may } from '../../domain/permissions/permissions.ts'
import type { Standing } from '../../domain/permissions/role.ts'
import { mayAnywhere } from '../../domain/permissions/scopes.ts'
import { leadSlug } from '../../domain/scorecards/scorecardView.ts'
import { addDays, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { grantsHeld, personById } from '../stores/personStore.ts'
import { actionsAsAt, type DecidedAction } from '../views/actionsDueAt.ts'
import type { DueDay } from './icalendar.ts'

/**
 * The days on which what somebody answers for is due: the office’s every one; anybody else’s those of their own
 * organisation, of their own management group, and of what nobody is named for. Null for whoever may no longer read the
 * scorecards. It says what was decided and never a figure.
 */
export async function personCalendar(
  trx: Trx,
  personId: string,
  { asAt, origin }: { readonly asAt: IsoDate; readonly origin: string },
): Promise<DueDay[] | null> {
  const person = await personById(trx, personId)
  const grants = (await grantsHeld(trx, personId)).get(personId) ?? []
  if (!person || person.isErased || !may({ grants, partnerId: null }, 'readTheScorecards')) return null
  const standing: Standing = { grants, partnerId: person.partnerId }
  return (await actionsAsAt(trx, asAt)).flatMap((action) =>
    action.dueOn !== null && concerns(standing, action.owner) ? [dueDay(action, action.dueOn, origin)] : [],
  )
}

function concerns(standing: Standing, owner: Owner | null): boolean {
  if (owner === null || mayAnywhere(standing, 'recordMeetings')) return true
  if (owner.kind === 'group') return standing.grants.some(({ groupId }) => groupId === owner.groupId)
  return owner.partnerId !== null && owner.partnerId === standing.partnerId
}

function dueDay(action: DecidedAction, day: IsoDate, origin: string): DueDay {
  const { decision, key, ownerName, state, notes } = action
  const records = [
    decision.record,
    ...(decision.revised ? [decision.revised] : []),
    ...notes.map((each) => each.record),
  ]
  const changedAt = records
    .map(({ recordedAt }) => recordedAt)
    .toSorted()
    .at(-1)
  const isSettled = state === 'done' || state === 'notDone'
  return {
    uid: `${decision.id}.${leadSlug(key)}@partnership-scorecard`,
    day,
    dayAfter: addDays(day, 1),
    changedAt: changedAt ?? decision.record.recordedAt,
    changes: records.length - 1,
    summary: `${isSettled ? `${actionStateWords[state]}: ` : 'Due: '}${decision.amendedWording ?? decision.recommendation}`,
    description: `${decision.meetingTitle}, ${decision.meetingDate}.\n${minuteLine(decision)}\nFor ${ownerName}.`,
    url: `${origin}/decisions?owner=${leadSlug(ownerName)}#${decision.id}`,
    isSettled,
  }
}
