import type { ReportLink } from '../../../domain/reports/reportText.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { quarterOf } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import type { Here } from '../../context.ts'
import { prioritiesAsAt } from '../../stores/priorityStore.ts'
import { ownerNames } from '../../stores/ownerNames.ts'
import { priorityNow } from '../priorities/priorityNow.ts'
import { groupsAsAt } from '../../stores/managementGroupStore.ts'
import { meetingsAsAt } from '../../stores/meetingStore.ts'

type Link = Pick<ReportLink, 'to' | 'id'>

/** What the records a report links to are called; an id that names nothing stands for itself. */
export async function linkNames(here: Here): Promise<(link: Link) => string> {
  const names = await recordNames(here)
  return ({ to, id }) => names.get(`${to}:${id}`) ?? id
}

/** The first link of these that leads nowhere; undefined where each leads somewhere. */
export async function leadsNowhere(here: Here, links: readonly Link[]): Promise<Link | undefined> {
  if (links.length === 0) return undefined
  const names = await recordNames(here)
  return links.find(({ to, id }) => !names.has(`${to}:${id}`))
}

async function recordNames({ trx, today }: Here): Promise<ReadonlyMap<string, string>> {
  const indicators = await trx
    .selectFrom('indicators as i')
    .innerJoin('indicator_definitions as d', 'd.indicator_id', 'i.id')
    .select(['i.id', 'i.reference', 'd.title'])
    .where('d.known_on', '<=', today)
    .orderBy('d.version')
    .execute()
  const groups = await groupsAsAt(trx, quarterOf(today), today)
  const meetings = await meetingsAsAt(trx, today)
  const names = await ownerNames(trx, today)
  const priorities = (await prioritiesAsAt(trx, today)).map((each) => priorityNow(each, names))
  const decisions = meetings.flatMap(({ recommendations, otherDecisions }) => [
    ...recommendations.flatMap(({ decision }) => decision ?? []),
    ...otherDecisions,
  ])
  return new Map([
    ...indicators.map(
      ({ id, reference, title }) =>
        [`indicator:${id}`, `${reference.replaceAll(' ', '\u00a0')} ${title}`] as const,
    ),
    ...groups.map(({ id, name }) => [`group:${id}`, name] as const),
    ...priorities.map(({ id, title }) => [`priority:${id}`, title] as const),
    ...meetings.map(({ id, title }) => [`meeting:${id}`, title] as const),
    ...decisions.map(
      ({ id, meetingDate }) => [`decision:${id}`, `decision of ${longDate(isoDate(meetingDate))}`] as const,
    ),
  ])
}
