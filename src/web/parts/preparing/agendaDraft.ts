import type { AgendaItem, ArrangeAgenda, Morning } from '../../../contract/morning.ts'
import { agendaKey, isFree } from '../../../domain/meetings/agenda/agendaKey.ts'
import { arranged, type Agenda, type Arrangement } from '../../../domain/meetings/agenda/arranged.ts'
import { plannedTimes } from '../../../domain/meetings/agenda/timeBoxes.ts'
import { leadSlug } from '../../../domain/scorecards/scorecardView.ts'

/** An agenda being arranged, and the version it follows. */
export type AgendaDraft = { readonly seen: string; readonly items: readonly Arrangement[] }

/** As the record has it, to begin from. */
export const draftOf = ({ agendaEtag, items, leftOut }: Morning): AgendaDraft => ({
  seen: agendaEtag,
  items: [...items.map(arrangementOf(false)), ...leftOut.map(arrangementOf(true))],
})

const arrangementOf =
  (leftOut: boolean) =>
  ({ key, title, minutes, presenter, note, paperIds }: AgendaItem): Arrangement => ({
    key,
    title,
    minutes,
    presenter,
    note,
    paperIds,
    leftOut,
  })

/** What the record calls for, as it stands, in the arrangement being written: the API’s own rule. */
export function shownWith(
  morning: Morning,
  draft: AgendaDraft,
): Agenda & { readonly times: readonly string[] } {
  const all = [...morning.items, ...morning.leftOut]
  const wasNew = new Set(all.filter(({ isNew }) => isNew).map(({ key }) => key))
  const agenda = arranged(
    all.filter(({ key, gone }) => gone === '' && !isFree(key)),
    draft.items,
  )
  const items = agenda.items.map((item) => ({ ...item, isNew: item.isNew || wasNew.has(item.key) }))
  return {
    ...agenda,
    items,
    times: plannedTimes(
      morning.plan.startsAt,
      items.map(({ minutes }) => minutes),
    ),
  }
}

/** One step up or down among the items that are taken; what is left out keeps its place. */
export function stepped(draft: AgendaDraft, key: string, step: -1 | 1): AgendaDraft {
  const { items } = draft
  const from = items.findIndex((each) => each.key === key)
  let to = from + step
  while (items[to]?.leftOut) to += step
  const [one, other] = [items[from], items[to]]
  return one && other ? { ...draft, items: items.with(from, other).with(to, one) } : draft
}

export const changed = (draft: AgendaDraft, key: string, part: Partial<Arrangement>): AgendaDraft => ({
  ...draft,
  items: draft.items.map((each) => (each.key === key ? { ...each, ...part } : each)),
})

export const taken = (draft: AgendaDraft, key: string): AgendaDraft => ({
  ...draft,
  items: draft.items.filter((each) => each.key !== key),
})

/** An item of the officers’ own, at the end, under a key that no other has. */
export function added(draft: AgendaDraft, title: string, minutes: number): AgendaDraft {
  const plain = leadSlug(title) || 'unnamed'
  const keys = new Set(draft.items.map(({ key }) => key))
  let key = agendaKey.free(plain)
  for (let number = 2; keys.has(key); number++) key = agendaKey.free(`${plain}-${number}`)
  const own = { key, title, minutes, presenter: '', note: '', paperIds: [], leftOut: false }
  return { ...draft, items: [...draft.items, own] }
}

export const requestOf = ({ items }: AgendaDraft): ArrangeAgenda => ({
  items: items.map(({ paperIds, ...each }) => ({ ...each, paperIds: [...paperIds] })),
})
