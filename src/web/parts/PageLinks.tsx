import { Link, useLocation } from 'wouter'
import { Select } from '../ui/Select.tsx'

type Props = {
  /** What each leads to, "Scorecard". */
  readonly noun: string
  /** Several of them, where that is not the noun with an s. */
  readonly nouns?: string
  readonly links: readonly { readonly id: string; readonly words: string; readonly href: string }[]
  readonly current: string
}

/** More names than this no longer make a line. */
const LINKS_IN_LINE = 8

/** The way from one page of a kind to another; nothing where there is only one. */
export function PageLinks({ noun, nouns = `${noun}s`, links, current }: Props) {
  const [, navigate] = useLocation()
  if (links.length < 2) return null
  if (links.length > LINKS_IN_LINE) {
    return (
      <div className="scorecard-choice">
        <Select
          label={noun}
          value={current}
          choices={links.map(({ id, words }) => ({ value: id, words }))}
          onChoose={(chosen) => navigate(links.find(({ id }) => id === chosen)?.href ?? '')}
        />
      </div>
    )
  }
  return (
    <nav className="scorecard-links" aria-label={nouns}>
      {links.map(({ id, words, href }) => (
        <Link key={id} href={href} aria-current={id === current ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
