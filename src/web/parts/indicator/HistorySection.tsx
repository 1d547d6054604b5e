import type { Observation } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { useStanding } from '../../api/meQueries.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { ThingHistory } from '../ThingHistory.tsx'
import { kindWords } from './kindWords.ts'
import { PublishedSection } from './PublishedSection.tsx'
import { ScrollingTable } from './ScrollingTable.tsx'
import { shortReading } from './readingWords.ts'
import { knownWords, recordWords } from './recordWords.ts'
import { revisionsOf } from './revisionsOf.ts'
import { spanWords } from './spanWords.ts'

/** Every revision, target and published status: what it was, since when it was known, and who recorded it. Nothing is overwritten. */
export function HistorySection({ page }: { page: IndicatorPage }) {
  const isMember = useStanding().may('readTheScorecards')
  return (
    <>
      <RevisionsSection page={page} />
      <TargetHistory page={page} />
      <PublishedSection page={page} />
      {isMember && (
        <section className="sec screen-only">
          <h2>Everything recorded about it</h2>
          <ThingHistory
            thing={{ kind: 'indicator', id: page.id }}
            of={`of ${page.reference}`}
            asAt={page.past ? page.asAt : undefined}
          />
        </section>
      )}
    </>
  )
}

function RevisionsSection({ page }: { page: IndicatorPage }) {
  const { decimals } = page.definition
  const revisions = revisionsOf(page)
  return (
    <section className="sec">
      <h2 id="history" tabIndex={-1}>
        Revisions of figures
      </h2>
      {revisions.length === 0 ? (
        <p>No figure in these quarters has been revised.</p>
      ) : (
        <ScrollingTable caption="Revisions of figures, newest first">
          <thead>
            <tr>
              <th scope="col">{page.annual ? 'Period' : 'Quarter'}</th>
              <th scope="col" className="num">
                Was
              </th>
              <th scope="col" className="num">
                Became
              </th>
              <th scope="col" className="then">
                Known on
              </th>
              <th scope="col">Recorded by</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {revisions.map(({ before, after }) => (
              <tr key={after.sequence}>
                <th scope="row">{after.periodLabel}</th>
                <td className="num">{shortReading(before, decimals)}</td>
                <td className="num strong">{shortReading(after, decimals)}</td>
                <td className="then nowrap">{knownWords(after.record)}</td>
                <td className="by">{recordWords(after.record)}</td>
                <td className="notes">{whyWords(after)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </section>
  )
}

/** What the verifier said of it, or else the note of whoever entered it. */
function whyWords({ note, verification, returnedBecause }: Observation): string {
  if (returnedBecause !== null) return `Not verified: ${returnedBecause}`
  return note || (verification === 'verified' ? 'Verified' : '')
}

function TargetHistory({ page }: { page: IndicatorPage }) {
  if (page.targets.length === 0) return null
  const sourced = page.targets.some(({ source, note }) => source !== '' || note !== '')
  return (
    <section className="sec">
      <h2>Targets and when they were agreed</h2>
      <ScrollingTable caption="Baselines, targets and stretch targets, newest first">
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Kind</th>
            <th scope="col" className="num">
              Level
            </th>
            <th scope="col" className="then">
              Agreed on
            </th>
            <th scope="col">Recorded by</th>
            {sourced && <th scope="col">Source and notes</th>}
          </tr>
        </thead>
        <tbody>
          {page.targets.toReversed().map((line) => (
            <tr key={line.sequence}>
              <th scope="row">{spanWords(line)}</th>
              <td className="nowrap">{kindWords[line.kind]}</td>
              <td className="num">{targetWords(line.level, page.definition.decimals)}</td>
              <td className="then nowrap">{knownWords(line.record)}</td>
              <td className="by">{recordWords(line.record)}</td>
              {sourced && <td className="notes">{[line.source, line.note].filter(Boolean).join('. ')}</td>}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
