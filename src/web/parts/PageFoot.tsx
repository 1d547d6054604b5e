import type { ReactNode } from 'react'
import './pageFoot.css'

/** The last line of a page: how what it shows stood, and its keys. */
export function PageFoot({ children }: { readonly children: ReactNode }) {
  return <footer className="foot page-foot">{children}</footer>
}
