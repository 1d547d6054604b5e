import { quarterLabel, sameQuarterLastYear, type FinancialQuarter } from '../time/financialQuarter.ts'
import { definitionAt, type IndicatorFacts } from './indicatorFacts.ts'
import { ragStatus, type RagStatus } from './ragStatus.ts'
import { expectedReason } from './reason.ts'
import { statusBasisAt } from './statusBasisAt.ts'

/**
 * The status a year-end figure would have, by the target and rule in force at the year end: a second status, never the
 * status now. The figure is decimal text and the forecast's own: where it comes from is not asked here.
 */
export function expectedStatus(
  figure: string,
  facts: IndicatorFacts,
  yearEndQuarter: FinancialQuarter,
): { readonly status: RagStatus; readonly reason: string } {
  const basis = statusBasisAt(facts, yearEndQuarter, null)
  const status = ragStatus(figure, basis)
  const { unit, decimals } = definitionAt(facts, yearEndQuarter)
  return {
    status,
    reason: expectedReason(status, {
      value: figure,
      periodWords: quarterLabel(yearEndQuarter),
      basis,
      lastYearWords: quarterLabel(sameQuarterLastYear(yearEndQuarter)),
      unit,
      decimals,
      leadPartner: null,
      absenceNote: '',
      dueBy: null,
    }),
  }
}
