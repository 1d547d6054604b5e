import { addDays, type IsoDate } from '../time/isoDate.ts'
import { ownerKey, type Owner } from './owner.ts'

type Asked = {
  readonly owners: readonly Owner[]
  readonly dueOn: string | null
  /** What each owner has last said, by `ownerKey`; `all` where nobody in particular answers. */
  readonly states: ReadonlyMap<string, 'open' | 'done' | 'notDone'>
}

/** How far ahead a meeting asks how things are going: our own choice, a month. */
const DUE_AHEAD_DAYS = 31

/** Whether anybody who answers for it has still to say that it is done, or that it will not be. */
export function isOpen({ owners, states }: Asked): boolean {
  const keys = owners.length === 0 ? ['all'] : owners.map(ownerKey)
  return keys.some((key) => (states.get(key) ?? 'open') === 'open')
}

/** How many are open and past their day at a meeting, and how many fall due on it or within a month after. */
export function openAt(meetingOn: IsoDate, asked: readonly Asked[]): { overdue: number; due: number } {
  const days = asked.flatMap((each) => (each.dueOn !== null && isOpen(each) ? [each.dueOn] : []))
  const last = addDays(meetingOn, DUE_AHEAD_DAYS)
  return {
    overdue: days.filter((day) => day < meetingOn).length,
    due: days.filter((day) => day >= meetingOn && day <= last).length,
  }
}
