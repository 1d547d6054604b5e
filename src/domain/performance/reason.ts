import { Big } from 'big.js'
import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel, Tolerance } from '../targets/targetLine.ts'
import { figureWords, withUnit } from '../indicators/figureWords.ts'
import { shortfall, type NotRatedReason, type RagStatus } from './ragStatus.ts'

export type Judged = {
  readonly value: string | null
  readonly periodWords: string
  readonly target: TargetLevel | undefined
  readonly polarity: Polarity
  readonly tolerance: Tolerance
  readonly unit: string
  readonly decimals: number
  /** Who owes the figure and, when known, since when: completes the sentence of a late figure. */
  readonly leadPartner: string | null
  /** The absence's own note, when the recorder gave one. */
  readonly absenceNote: string
}

/**
 * One sentence that explains a status, whose figures recompute it.
 * "Red: 510 offences is 30 above the target of 480, a miss of 6.3%, more than the 5% tolerance."
 */
export function reason(status: RagStatus, judged: Judged): string {
  return status.status === 'notRated'
    ? notRatedReason(status.because, judged)
    : ratedReason(status.status, judged)
}

function ratedReason(status: 'red' | 'amber' | 'green', judged: Judged): string {
  const { value, target, decimals, unit } = judged
  const gap = value !== null && target && shortfall(value, target, judged.polarity, judged.tolerance)
  if (!gap) throw new Error(`A ${status} status has no figure and target to explain it`)
  const figure = withUnit(figureWords(value, decimals), unit)
  const aim =
    target.value === null
      ? rangeWords(target, decimals)
      : `the target of ${figureWords(target.value, decimals)}`
  if (status === 'green') return `Green: ${figure} ${greenWords(target)} ${aim}.`
  const miss = figureWords(gap.miss.toFixed(), decimals)
  const word = status === 'red' ? 'Red' : 'Amber'
  const limit = status === 'red' ? 'more than' : 'within'
  const tolerance = judged.tolerance
  if (tolerance.mode === 'relative' && gap.missPercent === null)
    return `Red: ${figure} is ${miss} ${gap.side} ${aim}; a percentage tolerance cannot be used with a zero target.`
  const amount =
    tolerance.mode === 'absolute'
      ? `the tolerance of ${figureWords(tolerance.amount, decimals)}`
      : `the ${figureWords(tolerance.amount, 0)}% tolerance`
  const share =
    tolerance.mode === 'relative' && gap.missPercent
      ? `, a miss of ${decisivePercent(gap.missPercent, new Big(tolerance.amount), status)}%`
      : ''
  return `${word}: ${figure} is ${miss} ${gap.side} ${aim}${share}, ${limit} ${amount}.`
}

function greenWords(target: TargetLevel): string {
  if (target.value !== null) return 'is at or better than'
  return target.low !== null && target.high !== null ? 'is inside' : 'meets'
}

function rangeWords(target: TargetLevel, decimals: number): string {
  if (target.low !== null && target.high !== null)
    return `the target range of ${figureWords(target.low, decimals)} to ${figureWords(target.high, decimals)}`
  return target.low !== null
    ? `the target of ${figureWords(target.low, decimals)} or more`
    : `the target of ${figureWords(target.high ?? '0', decimals)} or less`
}

/** The per cent with one decimal, or as many more as it takes to fall on the same side of the tolerance as the miss. */
function decisivePercent(percent: Big, tolerance: Big, status: 'red' | 'amber'): string {
  const isPast = status === 'red'
  for (let places = 1; places <= Big.DP; places++) {
    const rounded = percent.round(places)
    if (rounded.gt(tolerance) === isPast) return figureWords(rounded.toFixed(places), 1)
  }
  return figureWords(percent.plus(`1e-${Big.DP}`).toFixed(), 1)
}

function notRatedReason(because: NotRatedReason, judged: Judged): string {
  const note = judged.absenceNote === '' ? '' : ` ${judged.absenceNote}`
  const from = judged.leadPartner === null ? '' : ` from ${judged.leadPartner}`
  switch (because) {
    case 'late':
      return `Late: the figure for ${judged.periodWords} was due${from} and has not arrived.${note}`
    case 'notDue':
      return note === '' ? `Not rated: no figure is due for ${judged.periodWords}.` : `Not rated:${note}`
    case 'suppressed':
      return `Not rated: the source withholds the figure for ${judged.periodWords}.${note}`
    case 'notCollected':
      return note === '' ? 'Not rated: the figure is no longer collected.' : `Not rated:${note}`
    case 'incomplete':
      return `Not rated: part of ${judged.periodWords} has no figure.${note}`
    case 'noFigure':
      return 'Not rated: no figure has been recorded yet.'
    case 'noTarget':
      return 'Data only: no target has been agreed, so no status is given.'
    case 'noJudgement':
      return 'Data only: this indicator gives context and is not judged.'
  }
}
