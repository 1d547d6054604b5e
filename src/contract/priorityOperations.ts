import { z } from 'zod'
import * as priorities from './priorities.ts'
import { isoDateText } from './shapes.ts'
import { op } from './operation.ts'

const reading = {
  needs: 'readTheScorecards',
  query: z.object({ asAt: isoDateText.optional() }),
} as const
const recorded = { success: 201, refusals: [404, 409, 422] } as const

export const priorityOperations = {
  listPriorities: op(
    'get',
    '/api/priorities',
    'Priorities',
    'The priorities as known at one date: what has slipped, what is red, and the latest progress of each',
    { ...reading, response: priorities.prioritiesPage, refusals: [409, 422] },
  ),
  getPriority: op(
    'get',
    '/api/priorities/{priorityId}',
    'Priorities',
    'A priority as known at one date: its baseline report, action plan, indicators, decisions and progress',
    { ...reading, response: priorities.priorityPage, refusals: [404, 409, 422] },
  ),
  addPriority: op('post', '/api/priorities', 'Priorities', 'Add a priority, by a cited decision', {
    needs: 'keepPriorities',
    writes: { adds: 'A priority; a second open one of the same title is refused.' },
    ...recorded,
    body: priorities.addPriority,
    response: priorities.priorityShape,
  }),
  revisePriority: op(
    'post',
    '/api/priorities/{priorityId}/revisions',
    'Priorities',
    'Change what a priority is called, what it means to reach or who leads it',
    {
      needs: 'keepPriorities',
      writes: { changes: 'the priority' },
      ...recorded,
      body: priorities.revisePriority,
      response: priorities.priorityShape,
    },
  ),
  closePriority: op(
    'post',
    '/api/priorities/{priorityId}/closure',
    'Priorities',
    'Close a priority, by a cited decision',
    {
      needs: 'keepPriorities',
      writes: { changes: 'the priority' },
      ...recorded,
      body: priorities.closePriority,
      response: priorities.priorityShape,
    },
  ),
  recordBaseline: op(
    'post',
    '/api/priorities/{priorityId}/baseline',
    'Priorities',
    'Record the baseline report of a priority',
    {
      needs: 'keepPriorities',
      writes: { changes: 'the priority’s baseline report' },
      ...recorded,
      body: priorities.recordBaseline,
      response: priorities.baselineShape,
    },
  ),
  addMilestone: op(
    'post',
    '/api/priorities/{priorityId}/milestones',
    'Priorities',
    'Add a milestone to a priority’s action plan',
    {
      needs: 'keepPriorities',
      writes: { adds: 'A milestone; a second of the same wording in the same plan is refused.' },
      ...recorded,
      body: priorities.addMilestone,
      response: priorities.milestoneShape,
    },
  ),
  recordMilestoneState: op(
    'post',
    '/api/priorities/{priorityId}/milestones/{milestoneId}/states',
    'Priorities',
    'Record how far a milestone has come',
    {
      needs: 'recordProgress',
      description:
        'A chair records it of what their group answers for, a data officer of what their partner does.',
      writes: { changes: 'the milestone' },
      ...recorded,
      body: priorities.recordMilestoneState,
      response: priorities.milestoneShape,
    },
  ),
  moveMilestone: op(
    'post',
    '/api/priorities/{priorityId}/milestones/{milestoneId}/due-dates',
    'Priorities',
    'Move a milestone’s due date; the one before stays in the record',
    {
      needs: 'keepPriorities',
      writes: { changes: 'the milestone' },
      ...recorded,
      body: priorities.moveMilestone,
      response: priorities.milestoneShape,
    },
  ),
  linkToPriority: op(
    'post',
    '/api/priorities/{priorityId}/links',
    'Priorities',
    'Link an indicator or a decision to a priority, or end the link',
    {
      needs: 'keepPriorities',
      writes: { adds: 'A link or the end of one; a link that already stands, or ends, is refused.' },
      ...recorded,
      body: priorities.linkToPriority,
      response: priorities.priorityLinkShape,
    },
  ),
  writeProgress: op(
    'post',
    '/api/priorities/{priorityId}/progress',
    'Priorities',
    'Write a quarter’s progress on a priority; what it said before stays in the record',
    {
      needs: 'recordProgress',
      description:
        'A chair writes it where their group leads the priority, a data officer where their partner does.',
      writes: { changes: 'the quarter’s progress' },
      ...recorded,
      body: priorities.writeProgress,
      response: priorities.progressShape,
    },
  ),
} as const
