import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { BodyOf } from '../../contract/operations.ts'
import type { PriorityMilestone, PriorityNow } from '../../contract/priorities.ts'
import { examplePriorities, type ExamplePriority } from './exampleFiles.ts'
import { exampleOwner } from './exampleOwner.ts'
import { identifierOf, type ExampleSoFar } from './exampleSoFar.ts'

/** The decision that the five priorities rest on, and the day it was recorded. */
const agreed = { on: '2009-10-27', decision: 'priorities-agreed' } as const

/** Records what became known of the priorities on a date. */
export async function keepExamplePriorities(example: ExampleSoFar, date: string): Promise<void> {
  for (const priority of examplePriorities) {
    const { title } = priority
    if (date === agreed.on) example.priorityIds.set(title, await addPriority(example, priority))
    if (date < agreed.on) continue
    const id = identifierOf(example.priorityIds, title)
    await recordReportAndLinks(example, id, priority, date)
    await recordMilestones(example, id, priority, date)
    for (const { knownOn, quarter, text } of priority.progress)
      if (knownOn === date)
        await example.call('POST', decisionPaths.priorityProgress(id), {
          quarter,
          text,
        } satisfies BodyOf<'writeProgress'>)
  }
}

async function addPriority(example: ExampleSoFar, { title, aim, lead }: ExamplePriority): Promise<string> {
  const added = (await example.call('POST', decisionPaths.priorities(), {
    title,
    aim,
    lead: exampleOwner(example, lead),
    decision: { decisionId: identifierOf(example.decisionIds, agreed.decision) },
  } satisfies BodyOf<'addPriority'>)) as PriorityNow
  return added.id
}

async function recordReportAndLinks(
  { call, indicatorIds, decisionIds }: ExampleSoFar,
  id: string,
  { baseline, links }: ExamplePriority,
  date: string,
): Promise<void> {
  for (const { knownOn, ...report } of baseline)
    if (knownOn === date)
      await call('POST', decisionPaths.priorityBaseline(id), report satisfies BodyOf<'recordBaseline'>)
  for (const link of links)
    if (link.knownOn === date)
      await call('POST', decisionPaths.priorityLinks(id), {
        change: 'added',
        reason: '',
        to:
          link.indicator === undefined
            ? { decisionId: identifierOf(decisionIds, link.decision ?? '') }
            : { indicatorId: identifierOf(indicatorIds, link.indicator) },
      } satisfies BodyOf<'linkToPriority'>)
}

async function recordMilestones(
  example: ExampleSoFar,
  id: string,
  { milestones }: ExamplePriority,
  date: string,
): Promise<void> {
  const { call, milestoneIds } = example
  for (const { knownOn, wording, owner, due, events } of milestones) {
    if (knownOn === date) {
      const body = { wording, owner: exampleOwner(example, owner), due } satisfies BodyOf<'addMilestone'>
      const added = (await call('POST', decisionPaths.milestones(id), body)) as PriorityMilestone
      milestoneIds.set(wording, added.id)
    }
    for (const event of events) {
      if (event.knownOn !== date) continue
      const milestoneId = identifierOf(milestoneIds, wording)
      if (event.due === undefined)
        await call('POST', decisionPaths.milestoneStates(id, milestoneId), {
          state: event.state ?? 'planned',
          note: event.note ?? '',
        } satisfies BodyOf<'recordMilestoneState'>)
      else
        await call('POST', decisionPaths.milestoneDueDates(id, milestoneId), {
          due: event.due,
          reason: event.reason ?? '',
        } satisfies BodyOf<'moveMilestone'>)
    }
  }
}
