import { apiPaths } from '../../contract/apiPaths.ts'
import { figurePaths } from '../../contract/figurePaths.ts'
import type { AddDefinition, AddIndicator, IndicatorSummary } from '../../contract/indicators.ts'
import type { Agreement } from '../../contract/partnership.ts'
import type { ChangeMembership } from '../../contract/scorecards.ts'
import {
  exampleAgreement,
  exampleIndicators,
  exampleMeetings,
  type ExampleIndicator,
} from './exampleFiles.ts'
import { identifierOf, namedIn, type ExampleSoFar } from './exampleSoFar.ts'

const LEAD_OF_THE_IMPROVEMENT_BOARD = 'Harrow Council'

/** Defines the indicators first known on a date, and records the definitions that change on it. */
export async function defineExampleIndicators(example: ExampleSoFar, date: string): Promise<void> {
  const { call, indicatorIds, partnership } = example
  for (const { reference, kind, partOf, leadPartner, definitions } of exampleIndicators) {
    for (const [index, { knownOn, comparable, ...fields }] of definitions.entries()) {
      if (knownOn !== date) continue
      const definition = { ...fields, leadPartnerId: namedIn(partnership.partners, leadPartner) }
      if (index === 0) {
        const added = await call('POST', apiPaths.indicators(), {
          ...definition,
          reference,
          kind,
          partOf: partOf === undefined ? null : identifierOf(indicatorIds, partOf),
        } satisfies AddIndicator)
        indicatorIds.set(reference, (added as IndicatorSummary).id)
      } else {
        await call('POST', figurePaths.definitions(identifierOf(indicatorIds, reference)), {
          ...definition,
          comparable,
        } satisfies AddDefinition)
      }
    }
  }
}

/** Records the Local Area Agreement with the indicators designated in it. */
export async function signExampleAgreement({ call, indicatorIds }: ExampleSoFar): Promise<void> {
  await call('POST', apiPaths.agreements(), {
    ...exampleAgreement,
    indicators: exampleIndicators.flatMap(({ reference, designation }) =>
      designation ? [{ indicatorId: identifierOf(indicatorIds, reference), designation }] : [],
    ),
  } satisfies Omit<Agreement, 'id'>)
}

/** Puts the indicators whose joining was decided on a date on every scorecard that shows them. */
export async function joinExampleScorecards(example: ExampleSoFar, date: string): Promise<void> {
  const { call, decisionIds, indicatorIds, partnership } = example
  const decidedToday = new Set(
    exampleMeetings
      .filter((meeting) => meeting.date === date)
      .flatMap(({ recommendations }) => recommendations.flatMap(({ key }) => key ?? [])),
  )
  for (const indicator of exampleIndicators) {
    const { reference, group, joins } = indicator
    if (!joins || !decidedToday.has(joins.decision)) continue
    for (const scorecardId of scorecardsOf(example, indicator))
      await call('POST', apiPaths.membership(scorecardId), {
        change: 'joined',
        indicatorId: identifierOf(indicatorIds, reference),
        from: joins.from,
        groupId: namedIn(partnership.managementGroups, group),
        decision: { decisionId: identifierOf(decisionIds, joins.decision) },
      } satisfies ChangeMembership)
  }
}

/** The chief executives', the management group's, and for what the council leads its improvement board's. */
function scorecardsOf({ partnership }: ExampleSoFar, { group, leadPartner }: ExampleIndicator): string[] {
  const groupId = namedIn(partnership.managementGroups, group)
  return partnership.scorecards
    .filter(({ kind, managementGroupId }) => {
      switch (kind) {
        case 'chiefExecutives':
          return true
        case 'managementGroup':
          return managementGroupId === groupId
        case 'improvementBoard':
          return leadPartner === LEAD_OF_THE_IMPROVEMENT_BOARD
        case 'other':
          return false
      }
    })
    .map(({ id }) => id)
}
