import { definitionAt } from '../performance/indicatorFacts.ts'
import { figuresUpTo } from '../processControl/figuresInOrder.ts'
import { seriesChart, type Charted, type NotCharted } from '../processControl/seriesChart.ts'
import type { PhaseStart } from '../processControl/seriesPhase.ts'
import { targetsInOrder } from '../targets/targetLine.ts'
import { quarterIndex, quarterOf, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { VerdictFacts } from './verdictFacts.ts'

/**
 * The process control chart of an indicator as it stands in a quarter: every figure known up to it, each against its own
 * period's target. A definition that is not comparable begins a phase in the quarter it comes into force; so does a
 * decision to rebase.
 */
export function controlChart(facts: VerdictFacts, quarter: FinancialQuarter): Charted | NotCharted {
  const upTo = quarterIndex(quarter)
  const { first, figures } = figuresUpTo(facts.readings, upTo)
  const { frequency, outturnType, polarity } = definitionAt(facts, quarter)
  return seriesChart({
    first,
    figures,
    targets: targetsInOrder(facts.targets, first, figures.length),
    frequency,
    outturnType,
    polarity,
    phaseStarts: phaseStarts(facts, upTo),
  })
}

function phaseStarts(
  { definitions, rebases }: Pick<VerdictFacts, 'definitions' | 'rebases'>,
  upTo: number,
): PhaseStart[] {
  const breaks = definitions
    .filter(({ comparable }, version) => version > 0 && !comparable)
    .map(({ inForceFrom }) => ({ quarter: quarterIndex(quarterOf(inForceFrom)), because: 'break' as const }))
  const decided = rebases.map(({ from }) => ({ quarter: quarterIndex(from), because: 'rebase' as const }))
  return [...breaks, ...decided].filter((start) => start.quarter <= upTo)
}
