import { longDate } from '../time/dateWords.ts'
import type { IsoDate } from '../time/isoDate.ts'
import type { MeetingKind } from './meeting.ts'

/** Somebody a meeting of its kind calls for, and why. */
export type Called = {
  readonly role: string
  readonly partnerId: string | null
  readonly groupId: string | null
  readonly because: string
}

type Asked = {
  readonly kind: MeetingKind
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** The last meeting of the kind before this one, and whether any management group’s chair was invited; null before the first. */
  readonly previous: { readonly date: IsoDate; readonly chairsInvited: boolean } | null
}

/**
 * Who is called to a meeting: to a performance morning a chief executive of each partner organisation, and to every other
 * one the management groups’ chairs (progress report to the Board, 27 October 2009: “Management Group Chairs will also be
 * invited to every other Harrow Chief Executives meeting to address performance issues”); to the board a representative of
 * each partner. Other meetings call for nobody of themselves. Where nothing is known of the meeting before, the chairs are
 * called.
 */
export function whoIsCalled({ kind, partners, groups, previous }: Asked): Called[] {
  switch (kind) {
    case 'performanceMorning':
      return [
        ...partners.map(({ id, name }) => ofPartner('Chief executive', id, name)),
        ...(previous?.chairsInvited ? [] : groups.map(({ id, name }) => chairOf(id, name, previous?.date))),
      ]
    case 'partnershipBoard':
      return partners.map(({ id, name }) => ofPartner('Representative', id, name))
    case 'managementGroup':
    case 'other':
      return []
  }
}

const ofPartner = (role: string, partnerId: string, name: string): Called => ({
  role,
  partnerId,
  groupId: null,
  because: `Represents ${name}`,
})

const chairOf = (groupId: string, name: string, previousOn: IsoDate | undefined): Called => ({
  role: 'Chair',
  partnerId: null,
  groupId,
  because:
    previousOn === undefined
      ? `Chairs ${name}: chairs are invited to every other performance meeting`
      : `Chairs ${name}: chairs are invited to every other performance meeting, and were not on ${longDate(previousOn)}`,
})
