import { type IsoDate, parseIsoDate } from '../domain/time/isoDate.ts'
import { type Asked, dateAdvice, search, slug } from './addressSearch.ts'

type AsAt = { readonly asAt?: IsoDate | undefined }

/** Every priority, or one of them, as known on a date. */
export type PrioritiesAddress = { readonly page: 'priorities' } & AsAt
export type PriorityAddress = { readonly page: 'priority'; readonly priority: string } & AsAt
export type PriorityAddresses = PrioritiesAddress | PriorityAddress

/** "/priorities/climate-change?asAt=2010-05-24". */
export const priorityPaths = {
  priorities: ({ asAt }: AsAt = {}) => `/priorities${search({ asAt })}`,
  priority: (priority: string, { asAt }: AsAt = {}) =>
    `/priorities/${encodeURIComponent(priority)}${search({ asAt })}`,
}

/** The address as text: the inverse of `priorityAddress`. */
export const priorityPath = (address: PriorityAddresses): string =>
  address.page === 'priority'
    ? priorityPaths.priority(address.priority, address)
    : priorityPaths.priorities(address)

/** What of the priorities is asked for; null for a name that no priority can have. */
export function priorityAddress(name: string, asked: Asked): PriorityAddresses | null {
  const asAt = asked.checked('asAt', parseIsoDate, dateAdvice)
  if (name === '') return { page: 'priorities', asAt }
  return slug.test(name) ? { page: 'priority', priority: name, asAt } : null
}
