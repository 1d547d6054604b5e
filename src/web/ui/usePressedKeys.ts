import { useEffect, useEffectEvent } from 'react'
import type { PageKey } from './pageKey.ts'
import { useSingleKeys } from './singleKeys.ts'

/** Answers to single keys while the part is there, outside fields and dialogs, unless they are switched off. */
export function usePressedKeys(keys: readonly PageKey[]): void {
  const on = useSingleKeys()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (pressed === 'Enter' && isPressable(event.target)) return
    const run = keys.find(({ key }) => key === pressed)?.run
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}

/** Enter does there what it says on it. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && !!target.closest('button, a, summary')

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && !!target.closest('input, select, textarea, [contenteditable="true"]')
  )
}
