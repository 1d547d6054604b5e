import { longDate } from '../../domain/time/dateWords.ts'
import {
  compareQuarters,
  quarterLabel,
  quarterOf,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { refusal, type Refusal } from '../refusal.ts'

/** A decision changes no quarter that was over before it was taken. */
export function reachesBack(from: FinancialQuarter, decidedOn: string): Refusal | null {
  const earliest = quarterOf(isoDate(decidedOn))
  if (compareQuarters(from, earliest) >= 0) return null
  return refusal(
    'reachesBackBeforeDecision',
    `Earlier quarters keep what they showed. The earliest this decision can take effect is ${quarterLabel(earliest)}.`,
    { fields: [{ path: 'from', message: `Choose ${quarterLabel(earliest)} or later.` }] },
  )
}

/** A change counts from its decision's date, so one decided before what already stands from the same quarter would change nothing. */
export function overtaken(
  standing: readonly { readonly from: FinancialQuarter; readonly record: { readonly knownOn: string } }[],
  from: FinancialQuarter,
  decidedOn: string,
): Refusal | null {
  const later = standing.find(
    (each) => compareQuarters(each.from, from) === 0 && each.record.knownOn > decidedOn,
  )
  return (
    (later &&
      refusal(
        'decisionDoesNotPermit',
        `A later decision, of ${longDate(isoDate(later.record.knownOn))}, already settles this from ${quarterLabel(from)}. Cite a decision taken since.`,
      )) ??
    null
  )
}
