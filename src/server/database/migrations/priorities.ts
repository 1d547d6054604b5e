import type { Dialect } from '../dialect.ts'
import { onlyAddedTo } from './onlyAddedTo.ts'

const tables = [
  'priorities',
  'priority_revisions',
  'priority_baselines',
  'priority_links',
  'priority_progress',
  'milestones',
  'milestone_events',
]

/** What the partnership works towards: its priorities, their baseline reports, action plans, links and progress. */
export function priorities(dialect: Dialect): string[] {
  const { autoIncrementKey, text } = dialect
  const recorded = `known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null`
  const priority = `priority_id ${text} not null references priorities(id)`
  const owned = `partner_id ${text} references partners(id), group_id ${text} references management_groups(id), owner_words ${text}`
  const oneOwner =
    'check ((partner_id is not null and group_id is null and owner_words is null) or (partner_id is null and group_id is not null and owner_words is null) or (partner_id is null and group_id is null and owner_words is not null))'
  return [
    `create table priorities (id ${text} primary key, position integer not null, ${recorded})`,
    `create table priority_revisions (sequence ${autoIncrementKey}, ${priority}, change ${text} not null, title ${text} not null,
      aim ${text} not null, ${owned}, decision_id ${text} references decisions(id), reason ${text} not null, ${recorded},
      ${oneOwner}, check (change = 'revised' or decision_id is not null))`,
    'create index priority_revisions_by_priority on priority_revisions (priority_id)',
    `create table priority_baselines (sequence ${autoIncrementKey}, ${priority}, text ${text} not null,
      reported_on ${text} not null, evidence ${text} not null, ${recorded})`,
    'create index priority_baselines_by_priority on priority_baselines (priority_id)',
    `create table priority_links (sequence ${autoIncrementKey}, ${priority}, change ${text} not null,
      indicator_id ${text} references indicators(id), linked_decision_id ${text} references decisions(id),
      reason ${text} not null, ${recorded}, check ((indicator_id is null) <> (linked_decision_id is null)))`,
    'create index priority_links_by_priority on priority_links (priority_id)',
    `create table priority_progress (sequence ${autoIncrementKey}, ${priority}, quarter integer not null,
      text ${text} not null, ${recorded})`,
    'create index priority_progress_by_priority on priority_progress (priority_id)',
    `create table milestones (id ${text} primary key, ${priority}, wording ${text} not null, ${owned},
      due_on ${text} not null, ${recorded}, ${oneOwner})`,
    'create index milestones_by_priority on milestones (priority_id)',
    `create table milestone_events (sequence ${autoIncrementKey}, milestone_id ${text} not null references milestones(id),
      change ${text} not null, state ${text}, due_on ${text}, note ${text} not null, ${recorded},
      check ((change = 'state' and state is not null and due_on is null) or (change = 'moved' and state is null and due_on is not null)))`,
    'create index milestone_events_by_milestone on milestone_events (milestone_id)',
    ...tables.flatMap((table) => onlyAddedTo(dialect, table)),
  ]
}
