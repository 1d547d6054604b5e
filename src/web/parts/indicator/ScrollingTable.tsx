import type { ReactNode } from 'react'

/** A table that scrolls inside itself where the page is narrow, by keys too. */
export function ScrollingTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <section className="scrolls" aria-label={caption} tabIndex={0}>
      <table className="data">
        <caption className="vh">{caption}</caption>
        {children}
      </table>
    </section>
  )
}
