import type { Register, RegisterEntry, RegisterQuery } from '../../contract/actions.ts'
import type { Decision } from '../../contract/decisions.ts'
import { standingOf, type ActionState } from '../../domain/meetings/action.ts'
import { leadSlug } from '../../domain/scorecards/scorecardView.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import type { Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { decisionsAsAt } from '../stores/decisionStore.ts'
import { actionLine } from './actionLines.ts'
import { actionsAsAt, actionsDueAt, type DecidedAction } from './actionsDueAt.ts'
import { decidedIndicators, decidedReading, type DecidedReading } from './decidedIndicators.ts'

/** As many decisions as a sheet of the register shows. */
const SHEET = 50

/** A decision with its actions, before anything is read of its indicators. */
type Line = {
  readonly decision: Decision
  readonly actions: readonly DecidedAction[]
  readonly state: ActionState | null
}

/**
 * One sheet of the register as known at a date, those with something overdue first; for a meeting, as its actions stand
 * on its day, in the order it goes back to them.
 */
export async function registerView(
  here: Here,
  asAt: IsoDate,
  query: RegisterQuery,
): Promise<Register | Refusal> {
  const meeting = query.meeting === undefined ? null : await meetingBetween(here.trx, query.meeting)
  if (meeting === undefined) return refusal('notFound', 'That meeting is not in the record.')
  const onDay = meeting?.on ?? asAt
  const decisions = [...(await decisionsAsAt(here.trx, onDay)).values()]
  const actions = Map.groupBy(await actionsAsAt(here.trx, onDay), ({ decision }) => decision.id)
  const reading = await decidedReading(here, onDay < asAt ? onDay : asAt, decisions)
  const all = decisions.map((decision): Line => {
    const ofDecision = actions.get(decision.id) ?? []
    return { decision, actions: ofDecision, state: standingOf(ofDecision) }
  })
  const ordered = meeting ? await returningTo(here.trx, meeting, all) : overdueFirst(all)
  const asked = ordered.filter((line) => matches(line, query, reading))
  return {
    asAt: onDay,
    total: asked.length,
    sheet: query.sheet,
    sheets: Math.max(1, Math.ceil(asked.length / SHEET)),
    counts: countsOf(all),
    entries: asked
      .slice((query.sheet - 1) * SHEET, query.sheet * SHEET)
      .map((line) => registerEntry(line, reading)),
    owners: ownersIn(all),
    indicators: indicatorsIn(decisions, reading),
  }
}

/** One decision as the register has it now. */
export async function registerEntryNow(here: Here, decisionId: string): Promise<RegisterEntry | undefined> {
  const decisions = [...(await decisionsAsAt(here.trx, here.today)).values()]
  const decision = decisions.find(({ id }) => id === decisionId)
  if (!decision) return undefined
  const actions = (await actionsAsAt(here.trx, here.today)).filter((each) => each.decision.id === decisionId)
  const reading = await decidedReading(here, here.today, decisions)
  return registerEntry({ decision, actions, state: standingOf(actions) }, reading)
}

type Between = { readonly since: IsoDate | null; readonly on: IsoDate }

/** The day of a meeting and of the one of its kind before it; undefined where there is no such meeting. */
async function meetingBetween(trx: Trx, id: string): Promise<Between | undefined> {
  const meetings = await trx.selectFrom('meetings').select(['id', 'kind', 'date']).orderBy('date').execute()
  const meeting = meetings.find((each) => each.id === id)
  if (!meeting) return undefined
  const before = meetings.findLast(({ kind, date }) => kind === meeting.kind && date < meeting.date)
  return { since: before ? isoDate(before.date) : null, on: isoDate(meeting.date) }
}

/** What a meeting has to go back to, in the order it goes back to it. */
async function returningTo(trx: Trx, { since, on }: Between, all: readonly Line[]): Promise<Line[]> {
  const due = await actionsDueAt(trx, { since, asAt: on })
  return [...new Set(due.map(({ decision }) => decision.id))].flatMap(
    (id) => all.find(({ decision }) => decision.id === id) ?? [],
  )
}

function registerEntry({ decision, actions, state }: Line, reading: DecidedReading): RegisterEntry {
  return {
    decision,
    state,
    actions: actions.map(actionLine),
    indicators: decidedIndicators(decision, actions, reading),
  }
}

function matches(
  { decision, actions }: Line,
  { owner, organisation, group, indicator, state }: RegisterQuery,
  reading: DecidedReading,
): boolean {
  const isAsked = (action: DecidedAction): boolean =>
    (owner === undefined || leadSlug(action.ownerName) === owner) &&
    (state === undefined || action.state === state) &&
    (organisation === undefined || partnerOf(action) === organisation)
  const ofActions = owner !== undefined || state !== undefined || organisation !== undefined
  return (
    (!ofActions || actions.some(isAsked)) &&
    (indicator === undefined || decision.indicatorIds.includes(indicator)) &&
    (group === undefined || isOfGroup({ decision, actions }, group, reading))
  )
}

/** The organisation that answers, itself or by a role of its own. */
const partnerOf = ({ owner }: Pick<DecidedAction, 'owner'>): string | null =>
  owner === null || owner.kind === 'group' ? null : owner.partnerId

function isOfGroup(
  { decision, actions }: Pick<Line, 'decision' | 'actions'>,
  group: string,
  { groupsOf }: DecidedReading,
): boolean {
  return (
    actions.some(({ owner }) => owner?.kind === 'group' && owner.groupId === group) ||
    decision.indicatorIds.some((id) => groupsOf(id).includes(group))
  )
}

/** Overdue by the day it was due, the longest first; then the newest decisions. */
function overdueFirst(lines: readonly Line[]): Line[] {
  const overdue = lines.filter(({ state }) => state === 'overdue')
  const others = lines.filter(({ state }) => state !== 'overdue')
  const due = ({ decision }: Line) => decision.dueOn ?? ''
  return [
    ...overdue.toSorted((a, b) => due(a).localeCompare(due(b))),
    ...others.toSorted((a, b) => b.decision.meetingDate.localeCompare(a.decision.meetingDate)),
  ]
}

function countsOf(lines: readonly Line[]): Register['counts'] {
  const counts = { overdue: 0, open: 0, notDone: 0, done: 0 }
  for (const { actions } of lines) for (const { state } of actions) counts[state]++
  return counts
}

function ownersIn(lines: readonly Line[]): Register['owners'] {
  const names = new Map(
    lines.flatMap(({ actions }) => actions.map(({ ownerName }) => [leadSlug(ownerName), ownerName] as const)),
  )
  return [...names]
    .map(([slug, name]) => ({ slug, name }))
    .filter(({ slug }) => slug !== '')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

function indicatorsIn(decisions: readonly Decision[], { known }: DecidedReading): Register['indicators'] {
  const ids = new Set(decisions.flatMap(({ indicatorIds }) => indicatorIds))
  return [...ids]
    .flatMap((id) => {
      const found = known.get(id)
      const title = found?.definitions.at(-1)?.title
      return found && title !== undefined ? [{ id, reference: found.reference, title }] : []
    })
    .toSorted((a, b) => a.reference.localeCompare(b.reference, 'en-GB', { numeric: true }))
}
