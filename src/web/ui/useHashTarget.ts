import { useEffect } from 'react'
import { hashName } from './hashName.ts'

/** Brings what the address names after its # into view and gives it the focus, once it `isThere`. */
export function useHashTarget(isThere: boolean): void {
  useEffect(() => {
    const name = hashName()
    if (!isThere || name === '') return undefined
    // After the page itself has been begun at its top.
    const timer = setTimeout(() => {
      const target = document.getElementById(name)
      target?.scrollIntoView()
      target?.focus({ preventScroll: true })
    })
    return () => clearTimeout(timer)
  }, [isThere])
}
