import { type RefObject, useEffect } from 'react'
import { ALL_DRAWN_LIMIT } from './useDrawnUpTo.ts'

/** Where rows beyond the screen are not drawn, Ctrl F goes to our own box first; pressed there again it is the browser's. */
export function useFindKey(findBox: RefObject<HTMLInputElement | null>, rows: number): void {
  useEffect(() => {
    if (rows <= ALL_DRAWN_LIMIT) return
    const listen = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
      if (!isFind || document.activeElement === findBox.current) return
      event.preventDefault()
      findBox.current?.focus()
      findBox.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [findBox, rows])
}
