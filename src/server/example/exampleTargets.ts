import { figurePaths } from '../../contract/figurePaths.ts'
import type { AddTarget } from '../../contract/figures.ts'
import { exampleIndicators, exampleTargets } from './exampleFiles.ts'
import { identifierOf, type ExampleSoFar } from './exampleSoFar.ts'

/** Records the targets, baselines and stretch targets agreed on a date. */
export async function agreeExampleTargets(example: ExampleSoFar, date: string): Promise<void> {
  for (const { reference, definitions } of exampleIndicators)
    if (definitions[0]?.knownOn === date) await agreeTargets(example, reference)
  for (const stretch of exampleTargets.stretch)
    if (stretch.knownOn === date) await agreeStretch(example, stretch)
}

async function agreeTargets({ call, indicatorIds }: ExampleSoFar, reference: string): Promise<void> {
  const path = figurePaths.targets(identifierOf(indicatorIds, reference))
  const agree = (value: string, from: string, until: string) =>
    call('POST', path, {
      kind: 'target',
      from,
      until,
      level: { value, low: null, high: null },
    } satisfies AddTarget)
  for (const [index, value] of (exampleTargets.yearly[reference] ?? []).entries()) {
    const year = exampleTargets.years[index]?.replace('/', '-')
    if (value !== null && year !== undefined) await agree(value, `${year}-q1`, `${year}-q4`)
  }
  for (const [quarter, value] of Object.entries(exampleTargets.profiles[reference] ?? {}))
    await agree(value, quarter, quarter)
}

async function agreeStretch(
  { call, decisionIds, indicatorIds }: ExampleSoFar,
  agreed: (typeof exampleTargets.stretch)[number],
): Promise<void> {
  const path = figurePaths.targets(identifierOf(indicatorIds, agreed.reference))
  const cited = agreed.decision
    ? { decision: { decisionId: identifierOf(decisionIds, agreed.decision) } }
    : {}
  await call('POST', path, {
    kind: 'baseline',
    from: agreed.baselineQuarter,
    until: agreed.baselineQuarter,
    level: { value: agreed.baseline, low: null, high: null },
    ...cited,
  } satisfies AddTarget)
  await call('POST', path, {
    kind: 'stretch',
    from: '2010-11-q1',
    until: '2010-11-q4',
    basis: 'yearEnd',
    level: { value: agreed.stretch, low: null, high: null },
    expectedWithout: agreed.expectedWithout,
    ...cited,
  } satisfies AddTarget)
}
