import { useSyncExternalStore } from 'react'
import { figuresUpdatedAt, onFiguresUpdated } from '../api/liveFigures.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Says that the page has changed by itself, and when. Always on the page: one that came with its words would not be read out. */
export function LiveNote() {
  const at = useSyncExternalStore(onFiguresUpdated, figuresUpdatedAt, figuresUpdatedAt)
  return <output className="live-note">{at && `Figures updated ${clock.format(at)}`}</output>
}
