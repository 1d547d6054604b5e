import { severity } from '../performance/severity.ts'
import { directionShown } from '../performance/directionShown.ts'
import { isRed, type Verdicts } from './isRed.ts'

/** As a board member writes them in an address. */
export const statusFilters = ['red', 'amber', 'green', 'not-rated'] as const
export type StatusFilter = (typeof statusFilters)[number]

/**
 * `group`: by management group, worst first in each. `agreed`: by group, in the order the partnership agreed.
 * The others ignore groups. Reversed orders put the last first.
 */
export const rowOrders = [
  'group',
  'agreed',
  'worst',
  'best',
  'direction',
  'reference',
  'reference-reversed',
  'title',
  'title-reversed',
  'lead',
  'lead-reversed',
] as const
export type RowOrder = (typeof rowOrders)[number]

type Direction = { readonly judgement?: string; readonly movement: string; readonly because?: string }

/** What filtering and ordering look at. */
export type OrderableRow = Verdicts & {
  readonly indicatorId: string
  readonly reference: string
  readonly title: string
  readonly groupId: string
  readonly position: number
  readonly leadPartner: string
  readonly missPercent: number | null
  readonly direction: Direction
  readonly directionLastYear?: Direction
}

export type RowFilter = {
  readonly status?: readonly StatusFilter[] | undefined
  readonly group?: string | undefined
  readonly lead?: string | undefined
  readonly find?: string | undefined
}

/** "Met Police" is "met-police" in an address. */
export function leadSlug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  )
}

/** What `find` looks in: the reference with and without its space, the title and the lead partner, in lower case. */
export function findableText({ reference, title, leadPartner }: OrderableRow): string {
  return plainText(`${reference} ${reference.replaceAll(' ', '')} ${title} ${leadPartner}`)
}

/**
 * Tells whether a row is shown; asked with the row's `findableText`, computed once for many keystrokes.
 * Every word looked for must be found, in any order.
 */
export function rowTest(filter: RowFilter): (row: OrderableRow, findable: string) => boolean {
  const { status, group, lead } = filter
  const words = plainText(filter.find ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return (row, findable) =>
    (status === undefined || status.includes(statusFilterOf(row))) &&
    (group === undefined || row.groupId === group) &&
    (lead === undefined || leadSlug(row.leadPartner) === lead) &&
    words.every((word) => findable.includes(word))
}

const plainText = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('’', "'").toLowerCase()

function statusFilterOf(row: OrderableRow): StatusFilter {
  if (isRed(row)) return 'red'
  const { status } = row.status
  return status === 'notRated' ? 'not-rated' : status
}

/** Reds first by how far they miss, then ambers, then what cannot be rated, then greens. */
function byWorst(a: OrderableRow, b: OrderableRow): number {
  return severity(a.status) - severity(b.status) || miss(b) - miss(a) || byReference(a, b)
}

/** A miss that cannot be said as a per cent (a target of zero) stands before those that can. */
function miss({ status, missPercent }: OrderableRow): number {
  return missPercent ?? (status.status === 'red' || status.status === 'amber' ? Infinity : 0)
}

/** Worse, then unchanged, then better, then not judged, then no direction. */
function directionRank({ direction, directionLastYear = direction }: OrderableRow): number {
  const { judgement } = directionShown(direction, directionLastYear).direction
  return ['worse', 'unchanged', 'better', 'noJudgement', undefined].indexOf(judgement)
}

const collator = new Intl.Collator('en-GB', { numeric: true })
/** NI 8 before NI 15. */
const byReference = (a: OrderableRow, b: OrderableRow): number => collator.compare(a.reference, b.reference)
const byTitle = (a: OrderableRow, b: OrderableRow): number => collator.compare(a.title, b.title)
const byLead = (a: OrderableRow, b: OrderableRow): number =>
  collator.compare(a.leadPartner, b.leadPartner) || byWorst(a, b)

/** The rows in order, in a new list; `groupIds` gives the order of the groups. */
export function ordered<T extends OrderableRow>(
  rows: readonly T[],
  order: RowOrder,
  groupIds: readonly string[],
): T[] {
  const place = new Map(groupIds.map((id, index) => [id, index]))
  const byGroup = (a: T, b: T): number =>
    (place.get(a.groupId) ?? groupIds.length) - (place.get(b.groupId) ?? groupIds.length)
  switch (order) {
    case 'group':
      return rows.toSorted((a, b) => byGroup(a, b) || byWorst(a, b))
    case 'agreed':
      return rows.toSorted((a, b) => byGroup(a, b) || a.position - b.position || byReference(a, b))
    case 'worst':
      return rows.toSorted(byWorst)
    case 'best':
      return rows.toSorted((a, b) => byWorst(b, a))
    case 'direction':
      return rows.toSorted((a, b) => directionRank(a) - directionRank(b) || byWorst(a, b))
    case 'reference':
      return rows.toSorted(byReference)
    case 'reference-reversed':
      return rows.toSorted((a, b) => byReference(b, a))
    case 'title':
      return rows.toSorted(byTitle)
    case 'title-reversed':
      return rows.toSorted((a, b) => byTitle(b, a))
    case 'lead':
      return rows.toSorted(byLead)
    case 'lead-reversed':
      return rows.toSorted((a, b) => byLead(b, a))
  }
}
