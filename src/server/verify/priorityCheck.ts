import { NAMED_AT_MOST, type StoreCheck } from './storeCheck.ts'

/** A priority begins with the decision that agreed it, and what is taken from it had been part of it. */
export const priorityCheck: StoreCheck = {
  rule: 'every priority was agreed once, and only what was linked to it is unlinked',
  async wrong({ query }) {
    const agreed = await query(
      `select priorities.id as "row" from priorities where
         (select count(*) from priority_revisions as own where own.priority_id = priorities.id and own.change = 'agreed') <> 1
         or (select count(*) from priority_revisions as own where own.priority_id = priorities.id and own.change = 'closed') > 1
         or exists (select 1 from priority_revisions as later where later.priority_id = priorities.id and later.change <> 'agreed'
           and later.sequence < (select min(own.sequence) from priority_revisions as own
             where own.priority_id = priorities.id and own.change = 'agreed'))`,
    )
    const unlinked = await query(
      `select later.sequence as "row" from priority_links as later where later.change = 'removed' and not exists
         (select 1 from priority_links as earlier where earlier.priority_id = later.priority_id and earlier.change = 'added'
          and coalesce(earlier.indicator_id, '') = coalesce(later.indicator_id, '')
          and coalesce(earlier.linked_decision_id, '') = coalesce(later.linked_decision_id, '')
          and earlier.sequence < later.sequence)`,
    )
    return [
      ...agreed.map(({ row }) => `The priority ${String(row)} was not agreed and closed as one may be.`),
      ...unlinked.map(({ row }) => `The link ${String(row)} ends one that was never made.`),
    ].slice(0, NAMED_AT_MOST)
  },
}
