import { Big } from 'big.js'
import { statusWord } from '../../performance/statusWord.ts'
import { uncapitalised } from '../../sentence.ts'
import { quarterFromIndex, quarterLabel } from '../../time/financialQuarter.ts'
import { byReference } from './byReference.ts'
import { by, inARow, named, namedShortly, sentence, type SentencePart } from './sentence.ts'
import type { Between, FigureStanding, IndicatorStanding } from './standing.ts'

/** One quarter's figure, as it was and as it is. */
export type FigurePair = {
  readonly indicator: IndicatorStanding
  readonly quarter: number
  readonly before: FigureStanding | undefined
  readonly after: FigureStanding
}

export type FigureChange =
  | ({ readonly kind: 'figureRevised' } & FigurePair)
  | {
      readonly kind: 'figuresNew' | 'figuresVerified' | 'figuresProvisionalAgain' | 'commentaryWritten'
      /** The period as printed, for figures; the quarter, for commentary. */
      readonly periodLabel: string
      readonly figures: readonly {
        readonly indicator: IndicatorStanding
        readonly quarter: number
        readonly words: string
      }[]
    }

/** Every figure that reads otherwise than before, of the indicators that stood on the scorecard then. */
function pairs({ last, now }: Between): FigurePair[] {
  const standing = [...last.places.keys()].flatMap((id) => now.indicators.get(id) ?? [])
  return standing.toSorted(byReference).flatMap((indicator) =>
    [...indicator.figures]
      .toSorted(([a], [b]) => a - b)
      .map(([quarter, after]) => ({
        indicator,
        quarter,
        before: last.indicators.get(indicator.id)?.figures.get(quarter),
        after,
      })),
  )
}

/**
 * A figure that stood then, for the same period, and reads otherwise now.
 * 34 and 34.0 are the same figure.
 */
export function figuresRevised(between: Between): FigureChange[] {
  return pairs(between).flatMap((pair) =>
    stoodThen(pair) && !isSameReading(pair) ? [{ kind: 'figureRevised', ...pair }] : [],
  )
}

/**
 * Figures where none stood before, by period; then those whose figure stands and was verified, or no longer is.
 * `isToldAlready`: a figure whose arrival is told among the late ones.
 */
export function figuresNew(between: Between, isToldAlready: (pair: FigurePair) => boolean): FigureChange[] {
  const all = pairs(between)
  const isNew = (pair: FigurePair) => !stoodThen(pair) && !(isSamePeriod(pair) && isSameReading(pair))
  const stands = (pair: FigurePair) => isSamePeriod(pair) && isSameReading(pair)
  const turned = (to: FigureStanding['verification']) => (pair: FigurePair) =>
    stands(pair) && pair.after.verification === to && pair.before?.verification !== to
  return [
    ...grouped(
      'figuresNew',
      all.filter((pair) => isNew(pair) && !isToldAlready(pair)),
    ),
    ...grouped('figuresVerified', all.filter(turned('verified'))),
    ...grouped('figuresProvisionalAgain', all.filter(turned('provisional'))),
  ]
}

/** Commentary that is not what stood for the quarter before, by quarter. */
export function commentaryChanges({ last, now }: Between): FigureChange[] {
  const written = [...last.places.keys()]
    .flatMap((id) => now.indicators.get(id) ?? [])
    .toSorted(byReference)
    .flatMap((indicator) =>
      [...indicator.commentary].flatMap(([quarter, text]) => {
        const before = last.indicators.get(indicator.id)?.commentary.get(quarter)
        if (before === text) return []
        return [{ indicator, quarter, words: before === undefined ? '' : 'rewritten' }]
      }),
    )
  return [...Map.groupBy(written, ({ quarter }) => quarter)]
    .toSorted(([a], [b]) => b - a)
    .map(([quarter, figures]) => ({
      kind: 'commentaryWritten' as const,
      periodLabel: quarterLabel(quarterFromIndex(quarter)),
      figures,
    }))
}

/** The newest period first. */
function grouped(
  kind: 'figuresNew' | 'figuresVerified' | 'figuresProvisionalAgain',
  found: readonly FigurePair[],
): FigureChange[] {
  const newestFirst = found.toSorted((a, b) => b.quarter - a.quarter)
  return [...Map.groupBy(newestFirst, ({ after }) => after.periodLabel)].map(([periodLabel, ofPeriod]) => ({
    kind,
    periodLabel,
    figures: ofPeriod.map(({ indicator, quarter, after }) => ({ indicator, quarter, words: after.words })),
  }))
}

const isSamePeriod = ({ before, after }: FigurePair): boolean => before?.periodLabel === after.periodLabel

/** Whether the period had a figure then. */
const stoodThen = (pair: FigurePair): boolean => isSamePeriod(pair) && typeof pair.before?.value === 'string'

function isSameReading({ before, after }: FigurePair): boolean {
  if (!before || before.value === null || after.value === null)
    return before !== undefined && before.value === after.value && before.absence === after.absence
  return new Big(before.value).eq(after.value)
}

export function figureSentence(change: FigureChange): SentencePart[] {
  switch (change.kind) {
    case 'figureRevised':
      return revisedSentence(change)
    case 'figuresNew':
      return listed(`New for ${change.periodLabel}: `, change.figures, 'figures')
    case 'figuresVerified':
      return listed(`Verified for ${change.periodLabel}: `, change.figures, 'history')
    case 'figuresProvisionalAgain':
      return listed(`Provisional again for ${change.periodLabel}: `, change.figures, 'history')
    case 'commentaryWritten':
      return listed(`Commentary was written for ${change.periodLabel}: `, change.figures, 'history')
  }
}

function revisedSentence({ indicator, before, after }: FigurePair): SentencePart[] {
  const [was, is] = [before?.words ?? '', after.words]
  const words =
    after.value === null ? `was withdrawn: ${was} before, ${is} now` : `was revised from ${was} to ${is}`
  const [turnedFrom, turnedTo] = [before, after].map((each) =>
    each ? uncapitalised(statusWord(each.status)) : '',
  )
  const status =
    turnedFrom === turnedTo
      ? `; that quarter’s status stays ${turnedTo}.`
      : `; that quarter’s status turned from ${turnedFrom} to ${turnedTo}.`
  return sentence(
    named(indicator, 'history'),
    `: the figure for ${after.periodLabel} ${words}`,
    by(after.recorded),
    status,
  )
}

function listed(
  opening: string,
  figures: Extract<FigureChange, { readonly figures: unknown }>['figures'],
  part: 'figures' | 'history',
): SentencePart[] {
  const each = figures.map(({ indicator, words }) =>
    sentence(namedShortly(indicator, part), words === '' ? [] : ` (${words})`),
  )
  return sentence(opening, inARow(each, ', '), '.')
}
