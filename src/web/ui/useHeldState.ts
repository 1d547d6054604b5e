import { useState } from 'react'

/**
 * State that outlives its component and a reload, for as long as the tab is open, so that nothing written is lost by
 * closing a dialog. `key` must not change. Values must survive JSON.
 */
export function useHeldState<T>(key: string, blank: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => held(key) ?? blank)
  const hold = (next: T) => {
    setValue(next)
    keep(key, JSON.stringify(next))
  }
  return [value, hold, () => drop(key)]
}

function held<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

// A browser that allows no storage still works; it only forgets sooner.
function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    return
  }
}

function drop(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    return
  }
}
