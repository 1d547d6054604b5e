import { lazy, Suspense, useState } from 'react'
import type { PageKey } from './pageKey.ts'
import { usePressedKeys } from './usePressedKeys.ts'

const KeysSheet = lazy(() => import('./KeysSheet.tsx').then((module) => ({ default: module.KeysSheet })))

/**
 * Answers to the page's single keys, outside fields and dialogs, and lists them on "?". Draws the button that opens
 * the list, for those who cannot guess it.
 */
export function PageKeys({ keys }: { readonly keys: readonly PageKey[] }) {
  const [open, setOpen] = useState(false)
  usePressedKeys([...keys, { key: '?', words: 'Show this list', run: () => setOpen(true) }])
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
