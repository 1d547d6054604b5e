import { apiPaths } from '../../src/contract/apiPaths.ts'
import { decisionPaths } from '../../src/contract/decisionPaths.ts'
import type { Meeting } from '../../src/contract/meetings.ts'
import type { Morning } from '../../src/contract/morning.ts'
import type { CheckedProposal } from '../../src/contract/proposals.ts'
import type { ApiCall } from '../../src/server/example/apiCall.ts'
import { exampleMeetings } from '../../src/server/example/exampleFiles.ts'

/** Indicators’ ids by reference, as a store’s own list gives them. */
type Listed = readonly { readonly id: string; readonly reference: string }[]

/** Of the recommendations of 29 November 2010: those about these indicators, and as many about none. */
const ABOUT = ['L 03', 'NI 187', 'L 07']
const ABOUT_NONE = 3
/** The other reds, of which the papers record no recommendation. */
const OTHER_REDS = ['NI 59', 'NI 123', 'NI 32', 'NI 8']

/**
 * Prepares, in a store that holds the example, a performance morning on its business date: ten items, each with one
 * recommendation that is not decided. Six are of 29 November 2010 as they were put, that on redundancies with the change
 * it asks for; four, one for each other red, are illustrative and say so. It begins at 09:30 at the Civic Centre, and
 * everybody it calls for is invited.
 */
export async function preparedMorning(call: ApiCall): Promise<{ id: string; morning: Morning }> {
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
    note: 'Illustrative: recommendations of 29 November 2010, to be answered.',
  })) as Meeting
  for (const { wording, about = [] } of recommendationsPut())
    await call('POST', decisionPaths.recommendations(id), {
      wording,
      indicatorIds: about.map(idOf),
      proposal: about.includes('L 07') ? leaving(idOf('L 07')) : null,
    })
  await call('PUT', decisionPaths.meetingPlan(id), {
    startsAt: '09:30',
    place: 'Civic Centre',
    scorecardId: 'chief-executives',
    quarter: '2010-11-q2',
  })
  const called = (await call('GET', decisionPaths.morning(id))) as Morning
  await call('POST', decisionPaths.meetingInvitations(id), {
    invitations: called.toInvite.map(({ role, partnerId, groupId }) => ({ role, partnerId, groupId })),
  })
  const items = called.items.map(({ key, title, minutes, presenter, recommendationIds }) => ({
    key,
    title,
    minutes,
    presenter,
    leftOut: recommendationIds.length === 0,
  }))
  await call('PUT', decisionPaths.agenda(id), { items })
  return { id, morning: (await call('GET', decisionPaths.morning(id))) as Morning }
}

function recommendationsPut(): { readonly wording: string; readonly about?: readonly string[] }[] {
  const put = exampleMeetings.find(({ date }) => date === '2010-11-29')?.recommendations ?? []
  return [
    ...ABOUT.flatMap((reference) => put.find(({ about }) => about?.includes(reference)) ?? []),
    ...put.filter(({ about }) => about === undefined).slice(0, ABOUT_NONE),
    ...OTHER_REDS.map((reference) => ({
      wording: `The lead partner to report on ${reference} at the next performance meeting. (Illustrative.)`,
      about: [reference],
    })),
  ]
}

const leaving = (indicatorId: string): CheckedProposal => ({
  kind: 'membership',
  scorecardId: 'chief-executives',
  change: { change: 'left', indicatorId, from: '2010-11-q3', reason: 'Its figures say little of Harrow.' },
})
