/** The last screen, after every item. */
export const CLOSING = 'closing'
/** An answer of the service may still speak of an item this screen has gone on from. */
const ECHO_MS = 15_000
/** As many items as anybody goes through while one of them is still spoken of. */
const MOST_SAID = 21

type Asked = {
  /** Every item of the agenda, in order. */
  readonly items: readonly { readonly key: string }[]
  /** The item of the address; undefined where it names none. */
  readonly asked: string | undefined
  /** The item the room is on; null while there is none, and outside the sitting. */
  readonly led: string | null
}

/**
 * Where on the agenda a screen is: at the item of its address, else where the room is, else at the first; an item that
 * has left the agenda is passed over. `at` counts items from nought, and is their number at the closing screen. With an
 * empty agenda, the closing screen is all there is.
 */
export function agendaPlace({ items, asked, led }: Asked) {
  const keys = [...items.map(({ key }) => key), CLOSING]
  const onAgenda = (wanted?: string | null) => keys.find((each) => each === wanted)
  const key = onAgenda(asked) ?? onAgenda(led) ?? keys[0] ?? CLOSING
  const at = keys.indexOf(key)
  return { key, at, before: keys[at - 1], after: keys[at + 1] }
}

/** An item this screen has led the room to, and when, in milliseconds. */
export type SaidItem = { readonly key: string; readonly at: number }

/** What this screen has led the room to lately, with one more. */
export const withSaid = (said: readonly SaidItem[], next: SaidItem): readonly SaidItem[] =>
  [...said, next].slice(-MOST_SAID)

/** Whether the room is heard to be where this screen itself led it. */
export const isEcho = (said: readonly SaidItem[], key: string, now: number): boolean =>
  said.some((each) => each.key === key && now - each.at < ECHO_MS)
