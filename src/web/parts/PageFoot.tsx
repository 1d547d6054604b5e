import { type ReactNode, useEffect } from 'react'
import './pageFoot.css'

type Props = {
  /** What stands at the foot of each of its sheets of paper. */
  readonly sheet: string
  readonly children: ReactNode
}

/** The last line of a page: how what it shows stood, and its keys. */
export function PageFoot({ sheet, children }: Props) {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--sheet', JSON.stringify(sheet))
    return () => void style.removeProperty('--sheet')
  }, [sheet])
  return <footer className="foot page-foot">{children}</footer>
}
