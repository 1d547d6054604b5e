import type { ReactNode } from 'react'

/** The heading of what has just taken the place of the control that asked for it: focus goes there. */
export function FocusedHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h2 tabIndex={-1} ref={takeFocus}>
      {children}
    </h2>
  )
}

function takeFocus(heading: HTMLHeadingElement | null): void {
  heading?.focus()
}
