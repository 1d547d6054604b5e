import { useSyncExternalStore } from 'react'

const KEPT_AS = 'single-key shortcuts'
const listeners = new Set<() => void>()
let switchedOff = kept() === 'off'

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

export function switchSingleKeys(on: boolean): void {
  switchedOff = !on
  try {
    localStorage.setItem(KEPT_AS, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
  for (const tell of listeners) tell()
}

/** Whether a bare letter or sign does anything: someone who speaks to their computer may switch it off. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => !switchedOff,
    () => true,
  )
}
