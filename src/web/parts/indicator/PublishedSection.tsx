import type { IndicatorPage } from '../../../contract/indicators.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { knownWords, recordWords } from './recordWords.ts'
import { ScrollingTable } from './ScrollingTable.tsx'

/** Every status a source has printed, in its own words, with where and when; nothing where none has been recorded. */
export function PublishedSection({ page }: { readonly page: IndicatorPage }) {
  const { publishedStatuses } = page
  if (publishedStatuses.length === 0) return null
  return (
    <section className="sec">
      <h2>Statuses as published</h2>
      <ScrollingTable caption="Statuses as their sources printed them, newest first">
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">Printed as</th>
            <th scope="col">Source</th>
            <th scope="col" className="then">
              Published on
            </th>
            <th scope="col">Recorded by</th>
          </tr>
        </thead>
        <tbody>
          {publishedStatuses.toReversed().map(({ sequence, quarter, status, source, record }) => (
            <tr key={sequence}>
              <th scope="row">{quarterLabelOf(quarter)}</th>
              <td className="strong">{status}</td>
              <td className="notes">{source}</td>
              <td className="then nowrap">{knownWords(record)}</td>
              <td className="by">{recordWords(record)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
