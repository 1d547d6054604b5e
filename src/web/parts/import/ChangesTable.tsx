import type { ImportState } from '../../../contract/imports.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { wholeWords } from './countWords.ts'

type Props = {
  readonly changes: ImportState['changes']
  /** How many would be recorded in all. */
  readonly total: number
}

/** Examples of what would be recorded, before and after. */
export function ChangesTable({ changes, total }: Props) {
  return (
    <section className="sec">
      <h2>
        {changes.length < total
          ? `${wholeWords(changes.length)} of the ${wholeWords(total)} figures`
          : 'The figures'}
      </h2>
      <Scrolls label="Figures that would be recorded">
        <table className="data import-changes">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Area</th>
              <th scope="col">Period</th>
              <th scope="col" className="num">
                Before
              </th>
              <th scope="col" className="num">
                After
              </th>
              <th scope="col">Recorded as</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ indicatorId, reference, area, periodLabel, before, after, outcome }) => (
              <tr key={`${indicatorId} ${area} ${periodLabel}`}>
                <th scope="row">{reference}</th>
                <td>{area}</td>
                <td>{periodLabel}</td>
                <td className="num">{before ?? <span className="quiet">None</span>}</td>
                <td className="num strong">{after}</td>
                <td>{outcome === 'new' ? 'New' : 'A revision'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  )
}
