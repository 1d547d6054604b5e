import type { IndicatorPage } from '../../../contract/indicators.ts'
import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { isOfOneFigure } from '../../../papers/sheet/chartJudgementOf.ts'
import { chanceWords } from '../../../papers/words/chanceWords.ts'
import { type Prospect, prospectsOf } from './prospects.ts'
import { yearSoFarWords } from './yearSoFarWords.ts'

/** The year so far, what reaching each level takes, then how likely it is in one of three words, with the working one click away. */
export function YearEndSection({ page }: { readonly page: IndicatorPage }) {
  const { outlook, definition } = page
  const prospects = prospectsOf(page)
  const soFar = yearSoFarWords(page)
  const isReckoned = prospects.length > 0 || outlook.isForecast
  if (!isReckoned && soFar === null) return null
  const isIn = outlook.value !== null && !outlook.isForecast
  return (
    <section className="sec year-end">
      <h2>{isReckoned ? headingOf(prospects) : 'The year so far'}</h2>
      {soFar !== null && <p className="std">{soFar}</p>}
      {saidTogether(prospects).map(({ levels, plainSum, chance }) => (
        <p key={levels} className="std">
          {levels}: {plainSum}. {!isIn && <b>{chanceWords[chance]}.</b>}
        </p>
      ))}
      {outlook.isForecast && outlook.value !== null && (
        <p className="std">
          {prospects.length > 0
            ? outlook.reason
            : `${withUnit(figureWords(outlook.value, 0), definition.unit)} ${isOfOneFigure(page) ? 'for' : 'over the year to'} ${quarterLabelOf(outlook.yearEnd)}.`}
        </p>
      )}
      {isReckoned && (
        <details className="computed">
          <summary>How it is computed</summary>
          {workings(prospects).map(([names, howComputed]) => (
            <p key={names}>
              <b>{names}.</b> {howComputed}
            </p>
          ))}
          {outlook.isForecast && (
            <p>
              <b>Forecast.</b> {outlook.evidence}
            </p>
          )}
        </details>
      )}
    </section>
  )
}

function headingOf(prospects: readonly Prospect[]): string {
  const [first, second] = prospects
  if (second) return 'How likely is the target, and the stretch?'
  return first ? `How likely is the ${first.name.toLowerCase()}?` : 'Expected at year end'
}

/** Two levels of which the same is to be said are named together. */
function saidTogether(prospects: readonly Prospect[]) {
  const said = prospects.map(({ name, level, plainSum, chance }) => ({
    levels: `${name} ${level}`,
    plainSum,
    chance,
  }))
  const [first, second] = said
  return first && second && first.plainSum === second.plainSum && first.chance === second.chance
    ? [{ ...first, levels: `${first.levels} and ${second.levels.toLowerCase()}` }]
    : said
}

/** What is the same for both levels is said once. */
function workings(prospects: readonly Prospect[]): [string, string][] {
  const [first, second] = prospects
  if (!first) return []
  if (!second) return [[first.name, first.howComputed]]
  return first.howComputed === second.howComputed
    ? [[`${first.name} and ${second.name.toLowerCase()}`, first.howComputed]]
    : [first, second].map(({ name, howComputed }) => [name, howComputed])
}
