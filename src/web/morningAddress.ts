import { type Asked, search } from './addressSearch.ts'

/** The meeting on its screen; `item` left out, what the room is looking at. */
export type MorningAddress = {
  readonly page: 'morning'
  readonly meeting: string
  /** The item’s key on the agenda: "indicator:l-03". */
  readonly item?: string | undefined
}

export const morningPath = (meeting: string, item?: string) =>
  `/meetings/${encodeURIComponent(meeting)}/morning${search({ item })}`

export const morningAddress = (meeting: string, asked: Asked): MorningAddress => ({
  page: 'morning',
  meeting,
  item: asked.checked('item', (text) => (itemKey.test(text) ? text : undefined), itemAdvice),
})

const itemKey = /^[a-z]+(-[a-z]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$/
const itemAdvice = 'an item of the agenda: write it as indicator:l-03'
