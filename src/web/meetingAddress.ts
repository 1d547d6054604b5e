import { type Asked, search } from './addressSearch.ts'

/** The meeting on its screen; `item` left out, what the room is looking at. */
export type MorningAddress = {
  readonly page: 'morning'
  readonly meeting: string
  /** The item’s key on the agenda: "indicator:l-03". */
  readonly item?: string | undefined
}

/** A meeting’s preparation, its agenda to be read and printed, and its minutes. */
type OtherAddress = { readonly page: (typeof otherPages)[number]; readonly meeting: string }
const otherPages = ['prepare', 'agenda', 'minutes'] as const

export type MeetingAddress = MorningAddress | OtherAddress

export const meetingPaths = {
  morning: (meeting: string, item?: string) => `${pageOf(meeting)}/morning${search({ item })}`,
  prepare: (meeting: string) => `${pageOf(meeting)}/prepare`,
  agenda: (meeting: string) => `${pageOf(meeting)}/agenda`,
  minutes: (meeting: string) => `${pageOf(meeting)}/minutes`,
  /** One meeting among the others. */
  meeting: (id: string) => `/meetings#${encodeURIComponent(id)}`,
}

const pageOf = (meeting: string) => `/meetings/${encodeURIComponent(meeting)}`

/** The address as text: the inverse of `meetingAddress`. */
export const meetingPath = (address: MeetingAddress): string =>
  address.page === 'morning'
    ? meetingPaths.morning(address.meeting, address.item)
    : meetingPaths[address.page](address.meeting)

/** What is asked for of one meeting; null for a page there is not. */
export function meetingAddress(
  meeting: string,
  page: string | undefined,
  asked: Asked,
): MeetingAddress | null {
  if (page === 'morning') return morningAddress(meeting, asked)
  const other = otherPages.find((each) => each === page)
  return other ? { page: other, meeting } : null
}

const morningAddress = (meeting: string, asked: Asked): MorningAddress => ({
  page: 'morning',
  meeting,
  item: asked.checked('item', (text) => (itemKey.test(text) ? text : undefined), itemAdvice),
})

const itemKey = /^[a-z]+(-[a-z]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$/
const itemAdvice = 'an item of the agenda: write it as indicator:l-03'
