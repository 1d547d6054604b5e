import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'
import type { Making } from './useExport.ts'

type Props = { readonly making: Making; readonly onCancel: () => void }

/** How far a file is, or what became of it. */
export function ExportProgress({ making, onCancel }: Props) {
  switch (making.step) {
    case 'none':
      return null
    case 'making': {
      const percent = Math.round(making.progress * 100)
      return (
        <div className="making">
          <progress max={100} value={percent} aria-label="Made" />
          <span className="strong">{percent}%</span> <span className="quiet">{making.stage}</span>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )
    }
    case 'saved':
      return (
        <output className="done">
          <b>{making.name}</b> has been handed to your browser to save.
        </output>
      )
    case 'cancelled':
      return <output className="done">Cancelled. No file was made.</output>
    case 'failed':
      return (
        <Notice look="red" role="alert">
          <p>
            <b>The file was not made.</b> {refusalWords(making.failure)}
          </p>
        </Notice>
      )
  }
}
