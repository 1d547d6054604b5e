import { type RefObject, useEffect } from 'react'

/** Rows of this table that are copied are a table again; what it takes is fetched when somebody begins to select. */
export function useCopiedRows(table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const shown = table.current
    const prepare = () =>
      void import('./copyRows.ts').then(({ copyRows }) => shown?.addEventListener('copy', copyRows))
    document.addEventListener('selectstart', prepare, { once: true })
    return () => document.removeEventListener('selectstart', prepare)
  }, [table])
}
