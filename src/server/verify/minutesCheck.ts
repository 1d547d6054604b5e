import { NAMED_AT_MOST, type StoreCheck } from './storeCheck.ts'

export const minutesCheck: StoreCheck = {
  rule: 'minutes are signed once, when the meeting has been held, and corrected only about its own decisions',
  async wrong({ query }) {
    const early = await query(
      `select meetings.id as "row" from minute_signatures join meetings on meetings.id = minute_signatures.meeting_id
       where minute_signatures.known_on < meetings.date`,
    )
    const twice = await query(
      `select meeting_id as "row" from minute_signatures group by meeting_id having count(*) > 1`,
    )
    const elsewhere = await query(
      `select minute_additions.sequence as "row" from minute_additions join decisions on decisions.id = minute_additions.decision_id
       where decisions.meeting_id <> minute_additions.meeting_id`,
    )
    return [
      ...early.map(({ row }) => `The minutes of ${String(row)} were signed before it was held.`),
      ...twice.map(({ row }) => `The minutes of ${String(row)} are signed more than once.`),
      ...elsewhere.map(({ row }) => `The correction ${String(row)} is about another meeting’s decision.`),
    ].slice(0, NAMED_AT_MOST)
  },
}
