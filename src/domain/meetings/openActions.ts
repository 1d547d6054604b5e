import { addDays, type IsoDate } from '../time/isoDate.ts'
import type { Action } from './action.ts'

/** The actions of one decision, which fall due on one day. */
type Decided = readonly Pick<Action, 'state' | 'dueOn'>[]

/** How far ahead a meeting asks how things are going: our own choice, a month. */
const DUE_AHEAD_DAYS = 31

/** Whether anybody who answers for a decision has still to say that it is done, or that it will not be. */
export const isOpen = (actions: Decided): boolean =>
  actions.some(({ state }) => state === 'open' || state === 'overdue')

/** Of decisions by their actions: how many are open and past their day at a meeting, and how many fall due on it or within a month after. */
export function openAt(meetingOn: IsoDate, decided: readonly Decided[]): { overdue: number; due: number } {
  const days = decided.filter(isOpen).flatMap(([first]) => first?.dueOn ?? [])
  const last = addDays(meetingOn, DUE_AHEAD_DAYS)
  return {
    overdue: days.filter((day) => day < meetingOn).length,
    due: days.filter((day) => day >= meetingOn && day <= last).length,
  }
}
