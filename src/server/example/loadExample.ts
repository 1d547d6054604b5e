import { apiPaths } from '../../contract/apiPaths.ts'
import type { BodyOf } from '../../contract/operations.ts'
import type { Partnership, PartnershipState } from '../../contract/partnership.ts'
import type { ApiCall } from './apiCall.ts'
import {
  exampleCommentary,
  exampleFigureFiles,
  exampleIndicators,
  exampleMeetings,
  examplePartnership,
  examplePriorities,
  exampleTargets,
} from './exampleFiles.ts'
import { writeExampleCommentary } from './exampleCommentary.ts'
import { importExampleFigures } from './exampleFigures.ts'
import { defineExampleIndicators, joinExampleScorecards, signExampleAgreement } from './exampleIndicators.ts'
import { keepExampleMinutes } from './exampleMinutes.ts'
import { keepExamplePriorities } from './examplePriorities.ts'
import { holdExampleMeetings, reportExampleProgress } from './exampleMeetings.ts'
import { publishExampleQuarter } from './examplePublication.ts'
import { draftExampleReports } from './exampleReports.ts'
import { agreeExampleTargets } from './exampleTargets.ts'
import type { ExampleSoFar } from './exampleSoFar.ts'

/** The example's business date when it has been loaded: the performance morning of its last meeting. */
export const EXAMPLE_BUSINESS_DATE = '2010-11-29'

/**
 * Loads the example partnership into an empty store, through the API as anybody's figures would be.
 * Its business date moves forward from 1 April 2008, and each thing is recorded on the day it became known, so that
 * the scorecard can be seen as it stood on any day since and nothing counts as entered late.
 */
export async function loadExample(call: ApiCall): Promise<void> {
  const example = await setUpExample(call)
  for (const date of exampleDates()) {
    if (date > examplePartnership.businessDate) await call('PUT', apiPaths.businessDate(), { date })
    await defineExampleIndicators(example, date)
    if (date === examplePartnership.businessDate) await signExampleAgreement(example)
    await holdExampleMeetings(example, date)
    await keepExampleMinutes(example, date)
    await joinExampleScorecards(example, date)
    await agreeExampleTargets(example, date)
    await importExampleFigures(call, date)
    await writeExampleCommentary(example, date)
    await reportExampleProgress(example, date)
    await publishExampleQuarter(example, date)
    await keepExamplePriorities(example, date)
  }
  await draftExampleReports(example)
}

/** Every day on which something became known, in order, up to the day the example is left at. */
function exampleDates(): string[] {
  const dates = new Set([
    ...exampleIndicators.flatMap(({ definitions }) => definitions.map(({ knownOn }) => knownOn)),
    ...exampleMeetings.map(({ date }) => date),
    ...exampleTargets.stretch.map(({ knownOn }) => knownOn),
    ...exampleFigureFiles.keys(),
    ...exampleCommentary.map(({ knownOn }) => knownOn),
    ...examplePriorities.flatMap(({ baseline, milestones, links, progress }) => [
      ...[...baseline, ...milestones, ...links, ...progress].map(({ knownOn }) => knownOn),
      ...milestones.flatMap(({ events }) => events.map(({ knownOn }) => knownOn)),
    ]),
    EXAMPLE_BUSINESS_DATE,
  ])
  return [...dates].toSorted()
}

async function setUpExample(call: ApiCall): Promise<ExampleSoFar> {
  const partnership = ready(await call('POST', apiPaths.partnership(), examplePartnership))
  for (const { id, name } of partnership.managementGroups)
    await call('POST', apiPaths.scorecards(), {
      title: name,
      kind: 'managementGroup',
      managementGroupId: id,
    } satisfies BodyOf<'addScorecard'>)
  await call('POST', apiPaths.scorecards(), {
    title: 'Council Improvement Board',
    kind: 'improvementBoard',
  } satisfies BodyOf<'addScorecard'>)
  return {
    call,
    partnership: ready(await call('GET', apiPaths.partnership())),
    indicatorIds: new Map(),
    decisionIds: new Map(),
    priorityIds: new Map(),
    milestoneIds: new Map(),
    progressAhead: [],
  }
}

function ready(answer: unknown): Partnership {
  const state = answer as PartnershipState
  if (state.state !== 'ready') throw new Error('The example partnership was not set up.')
  return state.partnership
}
