/** Where a key leads on the screen of a meeting. */
const places = {
  owner: '.room-owners input',
  due: '.room-due input',
  panel: '.room-right',
  answers: '.room-options button, .room-words textarea',
} as const

/** Moves the focus to one of the places that keys lead to, where it is there. */
export function focusIn(place: keyof typeof places): void {
  document.querySelector<HTMLElement>(places[place])?.focus({ preventScroll: true })
}

/** Done with a field: single keys answer again. */
export const leaveField = (): void => focusIn('panel')
