import { longDate } from '../../time/dateWords.ts'
import { byReference } from './byReference.ts'
import type { FigurePair } from './figureChanges.ts'
import { named, sentence, type SentencePart } from './sentence.ts'
import type { Between, FigureStanding, IndicatorStanding, LateFigure } from './standing.ts'

export type LateChange =
  | { readonly kind: 'newlyLate'; readonly indicator: IndicatorStanding; readonly late: LateFigure }
  | {
      readonly kind: 'arrived'
      readonly indicator: IndicatorStanding
      readonly late: LateFigure
      readonly figure: FigureStanding
    }
  | {
      readonly kind: 'noLongerAwaited'
      readonly indicator: IndicatorStanding
      readonly late: LateFigure
      readonly because: 'left' | 'notOwed'
    }

const keyOf = ({ indicatorId, periodLabel }: Pick<LateFigure, 'indicatorId' | 'periodLabel'>): string =>
  `${indicatorId} ${periodLabel}`

/** Figures that are late now and were not then, by the partner who owes them; then those late then and not now, and why. */
export function lateChanges({ last, now }: Between): LateChange[] {
  const [before, after] = [last, now].map(({ late }) => new Set(late.map(keyOf)))
  const indicatorOf = ({ indicatorId }: LateFigure) =>
    now.indicators.get(indicatorId) ?? last.indicators.get(indicatorId)
  const about = (late: readonly LateFigure[]) =>
    late.flatMap((each) => {
      const indicator = indicatorOf(each)
      return indicator ? [{ late: each, indicator }] : []
    })
  const byPartner = (a: ReturnType<typeof about>[number], b: ReturnType<typeof about>[number]) =>
    compareText(a.late.partner ?? '', b.late.partner ?? '') || byReference(a.indicator, b.indicator)
  const begun = about(now.late.filter((each) => !before?.has(keyOf(each))))
  const ended = about(last.late.filter((each) => !after?.has(keyOf(each))))
  return [
    ...begun.toSorted(byPartner).map((each) => ({ kind: 'newlyLate' as const, ...each })),
    ...ended.toSorted(byPartner).map((each) => endedLateness(each, now)),
  ]
}

function endedLateness(
  each: { readonly late: LateFigure; readonly indicator: IndicatorStanding },
  now: Between['now'],
): LateChange {
  const figures = now.indicators.get(each.indicator.id)?.figures ?? new Map<number, FigureStanding>()
  for (const figure of figures.values())
    if (figure.periodLabel === each.late.periodLabel && figure.value !== null)
      return { kind: 'arrived', ...each, figure }
  const because = now.places.has(each.indicator.id) ? 'notOwed' : 'left'
  return { kind: 'noLongerAwaited', ...each, because }
}

/** Whether what became of a figure is told among these: that it arrived, or that it is recorded to be late. */
export const toldAmong = (changes: readonly LateChange[]) => {
  const told = new Set(changes.map(({ kind, late }) => `${kind} ${keyOf(late)}`))
  return ({ indicator, after: { periodLabel, value, absence } }: FigurePair): boolean => {
    const key = keyOf({ indicatorId: indicator.id, periodLabel })
    return told.has(`arrived ${key}`) ? value !== null : absence === 'late' && told.has(`newlyLate ${key}`)
  }
}

export function lateSentence(change: LateChange): SentencePart[] {
  const { indicator, late } = change
  const whose = late.partner === null ? 'The' : `${late.partner}: the`
  const figure = `${whose} ${late.periodLabel} figure for `
  switch (change.kind) {
    case 'newlyLate': {
      const due = late.dueBy === null ? '' : `; it was due by ${longDate(late.dueBy)}`
      return sentence(figure, named(indicator, 'status'), ` is late${due}.`)
    }
    case 'arrived':
      return sentence(
        figure,
        named(indicator, 'figures'),
        `, late before, has arrived: ${change.figure.words}.`,
      )
    case 'noLongerAwaited':
      return sentence(
        figure,
        named(indicator, 'history'),
        change.because === 'left'
          ? ', late before, is no longer awaited: the indicator has left the scorecard.'
          : ', late before, is no longer late, and has not arrived.',
      )
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
