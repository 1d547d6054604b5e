/** What a person does to the first screen while it is only a picture, passed on to the page that takes its place. */

/** The first screen before the scripts run; what waits for them notes the last click on it. */
export type Picture = HTMLElement & { clicked?: Element | null }
type Control = HTMLInputElement | HTMLSelectElement

/**
 * To be called before the page is drawn in the picture's place. What comes back, called after, gives the same parts of the
 * page the text typed, the choices made, the focus and the last click. A link's click is the browser's own.
 */
export function actsOn(picture: Picture): () => void {
  const { clicked } = picture
  const { activeElement: focused } = document
  const changed = [...picture.querySelectorAll<Control>('input, select')].filter(isChanged)
  const acts = [
    ...changed.map((control) => passing(control, (part) => enter(part as Control, control.value))),
    passing(focused, (part) => part.focus({ preventScroll: true })),
    passing(clicked?.closest('a') ? null : clicked, (part) =>
      part.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    ),
  ]
  return () => {
    for (const act of acts) act()
  }

  function passing(part: Element | null | undefined, act: (part: HTMLElement) => void): () => void {
    const path: number[] = []
    let at = part
    for (; at && at !== picture; at = at.parentElement)
      path.unshift([...(at.parentElement?.children ?? [])].indexOf(at))
    return () => {
      const same = path.reduce<Element | undefined>((found, index) => found?.children[index], picture)
      if (at && path.length > 0 && same?.tagName === part?.tagName) act(same as HTMLElement)
    }
  }
}

/** Where no option is marked, a browser has chosen the first. */
const isChanged = (control: Control): boolean =>
  control instanceof HTMLSelectElement
    ? control.selectedIndex !== Math.max(0, [...control].findIndex(isMarked))
    : control.value !== control.defaultValue
const isMarked = (option: Element) => (option as HTMLOptionElement).defaultSelected

/** As a person would: React hears of a value only if it was set past its own watch of the control. */
function enter(control: Control, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
