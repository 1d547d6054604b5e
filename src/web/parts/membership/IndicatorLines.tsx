import { Button } from '../../ui/Button.tsx'

export type IndicatorLine = {
  readonly key: string
  readonly reference: string
  readonly title: string
  readonly about: string
  /** Already on the scorecard, so not to be chosen. */
  readonly taken: boolean
  readonly onChoose: () => void
}

/** Beyond this a list is searched, not read. */
const MOST_LINES = 200

/** Indicators to choose one from. */
export function IndicatorLines({
  lines,
  none,
}: {
  readonly lines: readonly IndicatorLine[]
  readonly none: string
}) {
  if (lines.length === 0) return <output>{none}</output>
  return (
    <>
      <ul className="lines">
        {lines.slice(0, MOST_LINES).map(({ key, reference, title, about, taken, onChoose }) => (
          <li key={key}>
            <span className="ref">{reference}</span>
            <span>
              <b>{title}</b> <span className="small quiet">{about}</span>
            </span>
            {taken ? (
              <span className="small quiet">On this scorecard</span>
            ) : (
              <Button onClick={onChoose}>
                Choose<span className="vh"> {reference}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <output className="small quiet">
        {lines.length > MOST_LINES
          ? `The first ${MOST_LINES} of ${lines.length}. Write more of its name to see the rest.`
          : lines.length === 1
            ? '1 indicator.'
            : `${lines.length} indicators.`}
      </output>
    </>
  )
}
