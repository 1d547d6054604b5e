import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly title: string
  /** Asked for by Esc and by the close button. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something done beside the chart, which stays in sight. Focus moves to its heading; Esc closes it, keeping what is written. */
export function Panel({ title, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc is heard wherever focus is inside
    <aside className="panel side-panel screen-only" aria-label={title} onKeyDown={escape}>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button look="plain" onClick={onClose}>
          Close
        </Button>
      </div>
      {children}
    </aside>
  )
}
