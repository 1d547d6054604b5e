import type { ReactNode } from 'react'

type Props = {
  /** What is in it, for those who come to it by keyboard. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A wide table that scrolls inside itself, by keyboard too. */
export function Scrolls({ label, className, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must scroll by keyboard.
    <section className={['scrolls', className].filter(Boolean).join(' ')} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
