import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { usePressedKeys } from '../../ui/usePressedKeys.ts'
import type { ExportedView } from './exportChoices.ts'

const ExportDialog = lazy(() =>
  import('./ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
)

type Props = {
  readonly view: ExportedView
  readonly words?: ReactNode
}

/** Opens the export of a view. */
export function ExportButton({ view, words = 'Export' }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words}</Button>
      {isOpen && (
        <Suspense>
          <ExportDialog view={view} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** As the button, and by the page's key E. */
export function ExportKeyButton({ view }: { readonly view: ExportedView }) {
  const button = useRef<HTMLSpanElement>(null)
  usePressedKeys([{ key: 'e', words: 'Export', run: () => button.current?.querySelector('button')?.click() }])
  return (
    <span ref={button}>
      <ExportButton view={view} />
    </span>
  )
}
