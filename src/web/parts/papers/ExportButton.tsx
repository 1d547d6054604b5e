import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { usePressedKeys } from '../../ui/usePressedKeys.ts'
import type { ExportedView } from './exportChoices.ts'

const ExportDialog = lazy(() =>
  import('./ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
)

/** Opens the export of a view, as its key E does. */
export function ExportButton({ view }: { readonly view: ExportedView }) {
  const [isOpen, setIsOpen] = useState(false)
  usePressedKeys([{ key: 'e', words: 'Export', run: () => setIsOpen(true) }])
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Export</Button>
      {isOpen && (
        <Suspense>
          <ExportDialog view={view} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
