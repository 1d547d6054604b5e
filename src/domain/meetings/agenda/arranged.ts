import { isFree, type AgendaKind, type CalledFor } from './agendaKey.ts'

/** One item as the officers arranged it. */
export type Arrangement = {
  readonly key: string
  /** Of a free item its own words; of another as it stood when it was arranged. */
  readonly title: string
  readonly minutes: number
  readonly presenter: string
  readonly note: string
  readonly paperIds: readonly string[]
  readonly leftOut: boolean
}

export type ArrangedItem = CalledFor & {
  readonly note: string
  readonly paperIds: readonly string[]
  /** The record has called for it since the agenda was arranged. */
  readonly isNew: boolean
  /** Why nothing calls for it any more; empty while something does. */
  readonly gone: string
}

export type Agenda = {
  readonly items: readonly ArrangedItem[]
  readonly leftOut: readonly ArrangedItem[]
  /** "1 red is not on the agenda: L 09 Redundancies."; empty where each is. */
  readonly redsLeftOut: string
}

/**
 * What is called for today in the officers’ arrangement. What they have not seen appears in its place, as new; what they
 * arranged and nothing calls for any more stays and says so; what they left out is kept apart, and a red among it named.
 * Nothing arranged yet: everything as it is called for, none of it new.
 */
export function arranged(called: readonly CalledFor[], arrangement: readonly Arrangement[]): Agenda {
  const byKey = new Map(called.map((item) => [item.key, item]))
  const known = new Set(arrangement.map(({ key }) => key))
  const all = arrangement.map((own) => ({
    leftOut: own.leftOut,
    item: inArrangement(own, byKey.get(own.key), called),
  }))
  called.forEach((item, index) => {
    if (known.has(item.key)) return
    const isNew = arrangement.length > 0
    const place = placeAfter(called.slice(0, index), all)
    all.splice(place, 0, { leftOut: false, item: { ...item, note: '', paperIds: [], isNew, gone: '' } })
  })
  const items = all.flatMap(({ leftOut, item }) => (leftOut ? [] : [item]))
  // What is left out and not called for is no business of anybody’s.
  const leftOut = all.flatMap(({ leftOut: out, item }) => (out && item.gone === '' ? [item] : []))
  return { items, leftOut, redsLeftOut: redsNamed(leftOut.filter(({ isRed }) => isRed)) }
}

/** Right after the nearest of those that are taken before it, or first. */
function placeAfter(before: readonly CalledFor[], all: readonly { readonly item: ArrangedItem }[]): number {
  for (const earlier of before.toReversed()) {
    const place = all.findIndex(({ item }) => item.key === earlier.key)
    if (place !== -1) return place + 1
  }
  return 0
}

function inArrangement(
  { key, title, minutes, presenter, note, paperIds }: Arrangement,
  item: CalledFor | undefined,
  called: readonly CalledFor[],
): ArrangedItem {
  const own = { minutes, presenter, note, paperIds, isNew: false }
  if (item) return { ...item, ...own, gone: '' }
  const [kind, id = ''] = kindAndId(key)
  return {
    ...own,
    key,
    kind,
    title,
    why: [],
    isRed: false,
    indicatorId: kind === 'indicator' ? id : null,
    priorityId: kind === 'priority' ? id : null,
    recommendationIds: [],
    gone: isFree(key) ? '' : goneWords(kind, id, called),
  }
}

function kindAndId(key: string): [AgendaKind, string | undefined] {
  const [kind = '', id] = key.split(':')
  return [kind === 'earlier-decisions' ? 'earlierDecisions' : (kind as AgendaKind), id]
}

function goneWords(kind: AgendaKind, id: string, called: readonly CalledFor[]): string {
  if (kind !== 'recommendation') return 'Nothing calls for it any more.'
  const now = called.find(({ recommendationIds }) => recommendationIds.includes(id))
  return now ? `It is taken with “${now.title}” now.` : 'The recommendation was taken back.'
}

function redsNamed(reds: readonly ArrangedItem[]): string {
  if (reds.length === 0) return ''
  const names = reds.map(({ title }) => title).join('; ')
  return `${reds.length} ${reds.length === 1 ? 'red is' : 'reds are'} not on the agenda: ${names}.`
}
