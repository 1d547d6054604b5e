import { useEffect, useState } from 'react'

const wall = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "10:02", as the clock on the wall of this room shows it. */
export const clockWords = (at: number): string => wall.format(at)

/** Now, in milliseconds, every few seconds anew. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
