import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { noteHurry } from './hurry.ts'

/** Browsers limit how often an address may change; a pause this long is the end of a word. */
const PAUSE_MS = 300

/** What is typed shows at once and goes into the address after a pause; an address that changes by itself is taken up. */
export function useTypedFind(find: string | undefined, write: (find: string | undefined) => void) {
  const inAddress = find ?? ''
  const [typed, setTyped] = useState(inAddress)
  const agreed = useRef(inAddress)
  const writeDown = useEffectEvent(write)
  useEffect(() => {
    if (inAddress === agreed.current) return
    agreed.current = inAddress
    setTyped(inAddress)
  }, [inAddress])
  useEffect(() => {
    if (typed === agreed.current) return
    const timer = setTimeout(() => {
      agreed.current = typed
      writeDown(typed || undefined)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const type = (text: string) => {
    noteHurry()
    setTyped(text)
  }
  return [typed, type] as const
}
