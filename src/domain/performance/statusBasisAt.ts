import { targetFor, type TargetLine } from '../targets/targetLine.ts'
import { quarterIndex, sameQuarterLastYear, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { Period } from '../time/period.ts'
import { definitionAt, type IndicatorFacts } from './indicatorFacts.ts'
import { isComparable } from './likeWithLike.ts'
import type { LastYear, StatusBasis } from './ragStatus.ts'
import { ruleFor, type StatusMethod } from './statusRule.ts'

/** What judges a figure of a quarter: the definition, target and rule of that quarter. `period` is null of a figure expected. */
export function statusBasisAt(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  period: Period | null,
): StatusBasis & { readonly target: TargetLine | undefined } {
  const target = targetFor(facts.targets, quarter)
  const rule = ruleOf(facts, quarter, target)
  return {
    rule,
    target,
    polarity: definitionAt(facts, quarter).polarity,
    lastYear: rule.method === 'sameQuarterLastYear' ? lastYearOf(facts, quarter, period) : NOT_ASKED,
    stretch: rule.method === 'shareOfStretch' ? targetFor(facts.stretch, quarter) : undefined,
  }
}

const NOT_ASKED: LastYear = { value: null, because: 'noFigure' }

/** A tolerance agreed with the target stands before those of both rules, where the method is the one of three levels. */
function ruleOf(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  target: TargetLine | undefined,
): StatusMethod {
  const rule = ruleFor(facts.rules, facts.id, quarter)
  return rule.method === 'threeLevels' && target?.tolerance
    ? { method: 'threeLevels', tolerance: target.tolerance }
    : rule
}

function lastYearOf(facts: IndicatorFacts, quarter: FinancialQuarter, period: Period | null): LastYear {
  const reading = facts.readings.get(quarterIndex(sameQuarterLastYear(quarter)))
  if (!reading || reading.value === null) return { value: null, because: 'noFigure' }
  return isComparable(facts, reading, quarter, period)
    ? { value: reading.value, because: null }
    : { value: null, because: 'notComparable' }
}
