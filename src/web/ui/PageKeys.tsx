import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import type { PageKey } from './pageKey.ts'
import { useSingleKeys } from './singleKeys.ts'

const KeysSheet = lazy(() => import('./KeysSheet.tsx').then((module) => ({ default: module.KeysSheet })))

/**
 * Answers to the page's single keys, outside fields and dialogs, and lists them on "?". Draws the button that opens
 * the list, for those who cannot guess it.
 */
export function PageKeys({ keys }: { readonly keys: readonly PageKey[] }) {
  const [open, setOpen] = useState(false)
  const on = useSingleKeys()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const run = pressed === '?' ? () => setOpen(true) : keys.find(({ key }) => key === pressed)?.run
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
  return (
    <>
      <button type="button" className="keys-button" onClick={() => setOpen(true)}>
        <span className="kbd" aria-hidden="true">
          ?
        </span>{' '}
        All keys
      </button>
      {open && (
        <Suspense>
          <KeysSheet keys={keys} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && !!target.closest('input, select, textarea, [contenteditable="true"]')
  )
}
