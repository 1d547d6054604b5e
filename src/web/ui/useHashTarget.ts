import { useEffect } from 'react'

/** Brings what the address names after its # into view and gives it the focus, once it `isThere`. */
export function useHashTarget(isThere: boolean): void {
  useEffect(() => {
    if (!isThere || window.location.hash === '') return undefined
    // After the page itself has been begun at its top.
    const timer = setTimeout(() => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)))
      target?.scrollIntoView()
      target?.focus({ preventScroll: true })
    })
    return () => clearTimeout(timer)
  }, [isThere])
}
