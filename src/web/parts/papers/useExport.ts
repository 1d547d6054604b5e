import { useRef, useState } from 'react'
import { exportedView, type Exported } from '../../api/paperQueries.ts'
import type { ApiFailure } from '../../api/apiFailure.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { sayDone } from '../../ui/sayDone.ts'

/** How far an export is, or what became of it. */
export type Making =
  | { readonly step: 'none' }
  | { readonly step: 'making'; readonly progress: number; readonly stage: string }
  | { readonly step: 'saved'; readonly name: string }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly failure: ApiFailure }

/** One export at a time, with how far it is; leaving the page cancels nothing that is already saved. */
export function useExport() {
  const [making, setMaking] = useState<Making>({ step: 'none' })
  const stopping = useRef<AbortController>(null)
  async function start(exported: Exported): Promise<void> {
    const controller = new AbortController()
    stopping.current = controller
    setMaking({ step: 'making', progress: 0, stage: 'Asking for it' })
    try {
      const { content, name } = await exportedView(exported, controller.signal, ({ progress, stage }) => {
        if (!controller.signal.aborted) setMaking({ step: 'making', progress, stage })
      })
      saveFile(content, name)
      setMaking({ step: 'saved', name })
      sayDone(`${name} has been handed to your browser to save.`)
    } catch (failure) {
      setMaking(
        controller.signal.aborted
          ? { step: 'cancelled' }
          : { step: 'failed', failure: failure as ApiFailure },
      )
    }
  }
  return { making, start, cancel: () => stopping.current?.abort() }
}
