import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import type { Red } from '../../../contract/scorecards.ts'
import { Link } from 'wouter'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { useIsPrinting } from '../../ui/useIsPrinting.ts'
import { StatusTag } from '../StatusTag.tsx'

type Props = {
  /** Worst first. */
  readonly reds: readonly Red[]
  /** How many stand on the screen; print names every one. */
  readonly named: number
  /** How many there are, which may be more than have come yet. */
  readonly all: number
  readonly hrefOf: (indicatorId: string) => string
}

export function RedsTable({ reds, named, all, hrefOf }: Props) {
  const shown = useIsPrinting() ? reds : reds.slice(0, named)
  return (
    <table className="reds">
      <caption className="vh">
        {all > shown.length ? `The worst ${named} red indicators` : 'Every red indicator, by name'}
      </caption>
      <tbody>
        {shown.map((red) => (
          <tr key={red.indicatorId}>
            <td>
              <StatusTag status={{ status: 'red' }} word="Red" />
            </td>
            <th scope="row">
              <Link href={hrefOf(red.indicatorId)}>
                {red.reference.replaceAll(' ', '\u00a0')} {red.title}
              </Link>
            </th>
            <td>
              {red.latest === null ? 'No figure' : inShort(figureWords(red.latest, red.decimals), red.unit)}
              {red.target && ` against ${inShort(targetWords(red.target, red.decimals), red.unit)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Signs go with the figure; longer units are in the table below. */
const inShort = (words: string, unit: string): string =>
  unit === '%' || unit.startsWith('£') ? withUnit(words, unit) : words
