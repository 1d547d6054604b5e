import type { Outlook } from '../../../contract/judgement.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { targetWords } from '../../format/targetWords.ts'

type Props = { readonly outlook: Outlook; readonly definition: IndicatorPage['definition'] }
type Reach = NonNullable<Outlook['target']> & { readonly kind: 'target' | 'stretch' }

/** What reaching each level takes, then how likely it is in one of three words, with the working one click away. */
export function YearEndSection({ outlook, definition }: Props) {
  const reaches = reachesOf(outlook)
  if (reaches.length === 0 && !outlook.isForecast) return null
  const { decimals, unit } = definition
  return (
    <section className="sec year-end">
      <h2>{headingOf(reaches)}</h2>
      {sumsOf(reaches).map(({ sum, kinds, chance }) => (
        <p key={kinds[0]?.kind} className="std">
          {kinds.map(({ kind, level }) => `${names[kind]} ${targetWords(level, decimals)}`).join('; ')}: {sum}
          . {chance && <b>{chance}.</b>}
        </p>
      ))}
      {outlook.value !== null && outlook.isForecast && (
        <p className="std">
          {reaches.length > 0 && outlook.reason
            ? outlook.reason
            : `${withUnit(figureWords(outlook.value, 0), unit)} by ${quarterLabelOf(outlook.yearEnd)}.`}
        </p>
      )}
      <details className="computed">
        <summary>How it is computed</summary>
        {workings(reaches).map(({ kinds, howComputed }) => (
          <p key={kinds}>
            <b>{kinds}.</b> {howComputed}
          </p>
        ))}
        {outlook.isForecast && (
          <p>
            <b>Forecast.</b> {outlook.evidence}
          </p>
        )}
      </details>
    </section>
  )
}

const names = { target: 'Target', stretch: 'Stretch target' } as const
const chanceWords = {
  unlikely: 'Unlikely',
  tooCloseToCall: 'Too close to call',
  likely: 'Likely',
  cannotSay: '',
} as const

const reachesOf = ({ target, stretch }: Outlook): Reach[] => [
  ...(target ? [{ ...target, kind: 'target' as const }] : []),
  ...(stretch ? [{ ...stretch, kind: 'stretch' as const }] : []),
]

function headingOf(reaches: readonly Reach[]): string {
  const kinds = reaches.map(({ kind }) => kind)
  if (kinds.length === 2) return 'How likely is the target, and the stretch?'
  if (kinds.length === 0) return 'Expected at year end'
  return kinds[0] === 'target' ? 'How likely is the target?' : 'How likely is the stretch target?'
}

/** Levels of which the same is to be said are named together, so that it is said once. */
function sumsOf(reaches: readonly Reach[]) {
  return alikeBy(reaches, ({ plainSum, chance }) => `${plainSum} ${chance.chance}`).map((kinds) => ({
    kinds,
    sum: kinds[0]?.plainSum ?? '',
    chance: kinds[0] ? chanceWords[kinds[0].chance.chance] : '',
  }))
}

function workings(reaches: readonly Reach[]) {
  return alikeBy(reaches, ({ chance }) => chance.howComputed).map((alike) => ({
    howComputed: alike[0]?.chance.howComputed ?? '',
    kinds: alike.map(({ kind }, at) => (at === 0 ? names[kind] : names[kind].toLowerCase())).join(' and '),
  }))
}

/** At most two levels: apart, or together where they are alike. */
function alikeBy(reaches: readonly Reach[], what: (reach: Reach) => string): Reach[][] {
  const [first, second] = reaches
  if (!first) return []
  if (!second) return [[first]]
  return what(first) === what(second) ? [[first, second]] : [[first], [second]]
}
