import { useEffect } from 'react'

/** Names the browser's tab and the history entry: the page first, then whose scorecard it is. */
export function usePageTitle(...words: readonly string[]): void {
  const title = words.filter(Boolean).join(', ')
  useEffect(() => {
    document.title = title
  }, [title])
}
