import { etagOfLast } from '../../contract/etags.ts'
import type { MembershipMeanwhile } from '../../contract/scorecards.ts'
import { quarterSlug } from '../../domain/time/financialQuarter.ts'
import type { Here } from '../context.ts'
import type { Refusal } from '../refusal.ts'
import type { StoredMembershipEvent } from '../stores/membershipStore.ts'
import { changedSince, lastOf, unseen } from '../versions.ts'

/** Refuses a change of a scorecard whose writer has not seen it as it stands, with the changes they have not seen. */
export async function membershipChanged(
  here: Here,
  events: readonly StoredMembershipEvent[],
): Promise<Refusal | null> {
  const moved = changedSince(here, {
    what: 'Which indicators are on this scorecard, or their order,',
    etag: etagOfLast(events),
    current: null,
    record: lastOf(events)?.record,
  })
  return moved && { ...moved, current: await changesUnseen(here, events) }
}

async function changesUnseen(
  here: Here,
  events: readonly StoredMembershipEvent[],
): Promise<MembershipMeanwhile[]> {
  const indicators = await here.trx.selectFrom('indicators').select(['id', 'reference']).execute()
  const references = new Map(indicators.map((each) => [each.id, each.reference]))
  return unseen(here, events).map(({ sequence, change, indicatorId, from, record }) => ({
    sequence,
    change,
    indicatorId,
    reference: references.get(indicatorId) ?? indicatorId,
    from: quarterSlug(from),
    record,
  }))
}
