import { apiPaths } from '../../src/contract/apiPaths.ts'
import type { Meeting, Recommendation } from '../../src/contract/meetings.ts'
import type { Morning } from '../../src/contract/morning.ts'
import type { CheckedProposal } from '../../src/contract/proposals.ts'
import type { ApiCall } from '../../src/server/example/apiCall.ts'
import { exampleMeetings } from '../../src/server/example/exampleFiles.ts'

/** Indicators’ ids by reference, as a store’s own list gives them. */
type Listed = readonly { readonly id: string; readonly reference: string }[]

/** The agenda of ten items that the whole morning is held by. */
const TEN = 10

/**
 * Prepares, in a store that holds the example, a performance morning on its business date with the recommendations of
 * 29 November 2010 as they were put and none of them decided; that on redundancies carries the change it asks for. Planned
 * for 09:30 at the Civic Centre, everybody it calls for invited, its agenda arranged to ten items: every red stays.
 */
export async function preparedMorning(call: ApiCall): Promise<{ id: string; morning: Morning }> {
  const put = exampleMeetings.find(({ date }) => date === '2010-11-29')?.recommendations ?? []
  const listed = (await call('GET', apiPaths.indicators())) as Listed
  const idOf = (reference: string) => {
    const found = listed.find((each) => each.reference === reference)
    if (!found) throw new Error(`${reference} is not in the example`)
    return found.id
  }
  const { id } = (await call('POST', apiPaths.meetings(), {
    kind: 'performanceMorning',
    title: 'Harrow Chief Executives, prepared',
    date: '2010-11-29',
    note: 'Illustrative: the recommendations of 29 November 2010, to be answered.',
  })) as Meeting
  for (const { wording, about = [] } of put) {
    const indicatorIds = about.map(idOf)
    ;(await call('POST', apiPaths.recommendations(id), {
      wording,
      indicatorIds,
      proposal: about.includes('L 07') ? leaving(idOf('L 07')) : null,
    })) as Recommendation
  }
  await call('PUT', apiPaths.meetingPlan(id), {
    startsAt: '09:30',
    place: 'Civic Centre',
    scorecardId: 'chief-executives',
    quarter: '2010-11-q2',
  })
  const called = (await call('GET', apiPaths.morning(id))) as Morning
  await call('POST', apiPaths.meetingInvitations(id), {
    invitations: called.toInvite.map(({ role, partnerId, groupId }) => ({ role, partnerId, groupId })),
  })
  await call('PUT', apiPaths.agenda(id), { items: tenOf(called) })
  return { id, morning: (await call('GET', apiPaths.morning(id))) as Morning }
}

const leaving = (indicatorId: string): CheckedProposal => ({
  kind: 'membership',
  scorecardId: 'chief-executives',
  change: { change: 'left', indicatorId, from: '2010-11-q3', reason: 'Its figures say little of Harrow.' },
})

/** Ten items kept: those with a recommendation that an indicator takes first, then in the agenda’s own order. */
function tenOf({ items }: Morning) {
  const rank = ({ kind, recommendationIds }: Morning['items'][number]) =>
    kind === 'indicator' && recommendationIds.length > 0 ? 0 : kind === 'recommendation' ? 1 : 2
  const kept = new Set(
    items
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, TEN)
      .map(({ key }) => key),
  )
  return items.map(({ key, title, minutes, presenter }) => ({
    key,
    title,
    minutes,
    presenter,
    leftOut: !kept.has(key),
  }))
}
