import { apiPaths } from '../../src/contract/apiPaths.ts'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import type { IndicatorSummary } from '../../src/contract/indicators.ts'
import type { AddRecommendation, Meeting, Recommendation } from '../../src/contract/meetings.ts'
import type { Morning } from '../../src/contract/morning.ts'
import type { PartnershipState } from '../../src/contract/partnership.ts'

/** Asks a product under test as its administrator; throws with the answer where it is no success. */
export function askingAs({ url, cookie }: { readonly url: string; readonly cookie: string }) {
  return async <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: { 'content-type': 'application/json', cookie, 'if-match': WHATEVER_STANDS },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as T
  }
}

export type PreparedMorning = {
  readonly meetingId: string
  /** The agenda’s items, in order. */
  readonly items: Morning['items']
  readonly recommendations: readonly Recommendation[]
  readonly redundancies: IndicatorSummary
  readonly scorecardId: string
}

type Ask = ReturnType<typeof askingAs>

/**
 * A performance morning of the example partnership on its own date, with ten items: what the record calls for and the
 * recommendations on it, among them one that takes redundancies off the chief executives’ scorecard from Q3.
 */
export async function prepareMorning(ask: Ask, title: string): Promise<PreparedMorning> {
  const state = await ask<PartnershipState>('GET', apiPaths.partnership())
  if (state.state !== 'ready') throw new Error('There is no partnership')
  const { businessDate, scorecards, managementGroups } = state.partnership
  const scorecardId = scorecards[0]?.id ?? ''
  const indicators = await ask<IndicatorSummary[]>('GET', apiPaths.indicators())
  const called = (reference: string) => {
    const found = indicators.find((each) => each.reference === reference)
    if (!found) throw new Error(`There is no ${reference}`)
    return found
  }
  const redundancies = called('L 07')
  const meeting = await ask<Meeting>('POST', apiPaths.meetings(), {
    kind: 'performanceMorning',
    title,
    date: businessDate,
  })
  const put = (body: AddRecommendation) =>
    ask<Recommendation>('POST', apiPaths.recommendations(meeting.id), body)
  const recommendations = [
    await put({
      wording: 'JATCG to provide an update on action taken to reduce the increase in thefts of and from vehicles.',
      indicatorIds: [called('L 03').id],
      groupId: managementGroups.find(({ name }) => name.includes('Safer'))?.id ?? null,
    }),
    await put({
      wording: 'Take redundancies off the scorecard from Q3: the figures are no longer collected.',
      indicatorIds: [redundancies.id],
      proposal: {
        kind: 'membership',
        scorecardId,
        change: {
          change: 'left',
          indicatorId: redundancies.id,
          from: '2010-11-q3',
          reason: 'The figures are no longer collected.',
        },
      },
    }),
    await put({ wording: 'Jobcentre Plus to report on claimants by ward.', indicatorIds: [redundancies.id] }),
  ]
  await ask('PUT', apiPaths.meetingPlan(meeting.id), { startsAt: '09:30', place: 'Civic Centre' })
  const built = await ask<Morning>('GET', apiPaths.morning(meeting.id))
  const wanted = new Set(built.items.filter((each) => each.recommendationIds.length > 0).map(({ key }) => key))
  const others = built.items.filter(({ key }) => !wanted.has(key))
  const kept = new Set([...wanted, ...others.slice(0, 10 - wanted.size).map(({ key }) => key)])
  await ask('PUT', apiPaths.agenda(meeting.id), {
    items: built.items.map(({ key, title: named, minutes }) => ({
      key,
      title: named,
      minutes,
      leftOut: !kept.has(key),
    })),
  })
  const { items } = await ask<Morning>('GET', apiPaths.morning(meeting.id))
  return { meetingId: meeting.id, items, recommendations, redundancies, scorecardId }
}
