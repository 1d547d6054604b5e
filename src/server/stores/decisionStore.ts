import type { CheckedReviseDecision, Decision } from '../../contract/decisions.ts'
import { etagOf } from '../../contract/etags.ts'
import type { OwnerLine } from '../../contract/owners.ts'
import { eachOnce, type Owner, type OwnerNames, ownerWords } from '../../domain/partnership/owner.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { ownerNames } from './ownerNames.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'

const ALWAYS = '9999-12-31' as IsoDate

/** What is decided, beside which recommendation it answers. */
export type DecisionPlan = CheckedReviseDecision & { readonly indicatorIds: readonly string[] }

type DecisionRow = Schema['decisions'] & { meeting_title: string; meeting_date: string }
type Revision = Omit<Schema['decision_revisions'], 'sequence'> & RecordedColumns & { sequence: number }

/** Decisions that stand at a date, by id, in the order they were decided. One undone by then is not among them. */
export async function decisionsAsAt(trx: Trx, asAt: IsoDate): Promise<Map<string, Decision>> {
  const rows = await decisionRows(trx)
    .where('d.known_on', '<=', asAt)
    .orderBy('d.known_on')
    .orderBy('d.recorded_at')
    .orderBy('d.id')
    .execute()
  const last = await lastRevisions(trx, asAt)
  const named = await namesFor(trx, asAt, [...last.values()])
  return new Map(
    rows.flatMap((row) => {
      const revision = last.get(row.id)
      return revision?.change === 'undone' ? [] : [[row.id, decisionOf(row, revision, named)] as const]
    }),
  )
}

/** A decision as it stands now; undefined where there is none, or it has been undone. */
export async function decisionById(trx: Trx, id: string): Promise<Decision | undefined> {
  const row = await decisionRows(trx).where('d.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const revision = (await lastRevisions(trx, ALWAYS, id)).get(id)
  if (revision?.change === 'undone') return undefined
  return decisionOf(row, revision, await namesFor(trx, ALWAYS, revision ? [revision] : []))
}

/** A decision counts from its meeting's date, whenever it is typed in. */
export async function insertDecision(
  trx: Trx,
  meeting: { id: string; title: string; date: string },
  plan: DecisionPlan & { readonly recommendationId: string | null; readonly recommendation: string },
  recording: Recording,
): Promise<Decision> {
  const present = await trx.selectFrom('decisions').select('id').execute()
  const id = freeSlug(
    plan.recommendationId === null ? `${meeting.id} decision` : `${plan.recommendationId} decision`,
    new Set(present.map((each) => each.id)),
  )
  await trx
    .insertInto('decisions')
    .values({
      id,
      meeting_id: meeting.id,
      recommendation_id: plan.recommendationId,
      recommendation: plan.recommendation,
      outcome: plan.outcome,
      wording: plan.wording,
      decided_by: plan.decidedBy,
      indicator_ids: JSON.stringify(plan.indicatorIds),
      ...recordedColumns(recording, meeting.date),
    })
    .execute()
  if (
    plan.owners.length > 0 ||
    plan.dueOn !== null ||
    plan.amendedWording !== null ||
    plan.deferredTo !== null
  )
    await insertRevision(trx, id, 'recorded', plan, recordedColumns(recording, meeting.date))
  return standing(trx, id)
}

/** The decision as it is worded from today on. One undone before stands again. */
export async function insertDecisionRevision(
  trx: Trx,
  id: string,
  plan: CheckedReviseDecision,
  recording: Recording,
): Promise<Decision> {
  await insertRevision(trx, id, 'revised', plan, recordedColumns(recording))
  return standing(trx, id)
}

/** The decision no longer stands from today on; what it said is kept. */
export async function insertDecisionUndoing(
  trx: Trx,
  { id, outcome, wording, amendedWording, deferredTo, decidedBy, owners, dueOn }: Decision,
  recording: Recording,
): Promise<void> {
  const plan = { outcome, wording, amendedWording, deferredTo, decidedBy, owners, dueOn }
  await insertRevision(trx, id, 'undone', plan, recordedColumns(recording))
}

/** The version of a decision, whether it stands or has been undone. */
export async function decisionEtag(trx: Trx, id: string): Promise<string> {
  return etagOf((await lastRevisions(trx, ALWAYS, id)).get(id)?.sequence)
}

async function standing(trx: Trx, id: string): Promise<Decision> {
  const decision = await decisionById(trx, id)
  if (!decision) throw new Error('A decision just recorded stands')
  return decision
}

async function insertRevision(
  trx: Trx,
  id: string,
  change: Revision['change'],
  plan: CheckedReviseDecision,
  recorded: RecordedColumns,
): Promise<void> {
  await trx
    .insertInto('decision_revisions')
    .values({
      decision_id: id,
      change,
      outcome: plan.outcome,
      wording: plan.wording,
      amended_wording: plan.amendedWording,
      deferred_to: plan.deferredTo,
      decided_by: plan.decidedBy,
      owners: JSON.stringify(eachOnce(plan.owners).map(ownerOnly)),
      due_on: plan.dueOn,
      ...recorded,
    })
    .execute()
}

/** Without the name it is shown under, which may change. */
function ownerOnly(owner: Owner): Owner {
  switch (owner.kind) {
    case 'partner':
      return { kind: owner.kind, partnerId: owner.partnerId }
    case 'group':
      return { kind: owner.kind, groupId: owner.groupId }
    case 'role':
      return { kind: owner.kind, role: owner.role, partnerId: owner.partnerId }
  }
}

/** The last of each decision's revisions known at a date. */
async function lastRevisions(trx: Trx, asAt: IsoDate, id?: string): Promise<Map<string, Revision>> {
  let query = trx.selectFrom('decision_revisions').selectAll().where('known_on', '<=', asAt)
  if (id !== undefined) query = query.where('decision_id', '=', id)
  const rows = await query.orderBy('known_on').orderBy('sequence').execute()
  return new Map(rows.map((row) => [row.decision_id, row]))
}

const decisionRows = (trx: Trx) =>
  trx
    .selectFrom('decisions as d')
    .innerJoin('meetings as m', 'm.id', 'd.meeting_id')
    .selectAll('d')
    .select(['m.title as meeting_title', 'm.date as meeting_date'])

/** Names of partners and groups, asked for only where an owner needs one. */
async function namesFor(trx: Trx, asAt: IsoDate, revisions: readonly Revision[]): Promise<OwnerNames> {
  return revisions.every(({ owners }) => owners === '[]') ? nobodyNamed : ownerNames(trx, asAt)
}

const nobodyNamed: OwnerNames = { partner: (id) => id, group: (id) => id }

function decisionOf(row: DecisionRow, revision: Revision | undefined, names: OwnerNames): Decision {
  const said = revision ?? row
  return {
    id: row.id,
    etag: etagOf(revision?.sequence),
    meetingId: row.meeting_id,
    meetingTitle: row.meeting_title,
    meetingDate: row.meeting_date,
    recommendationId: row.recommendation_id,
    recommendation: row.recommendation,
    outcome: said.outcome,
    wording: said.wording,
    amendedWording: revision?.amended_wording ?? null,
    deferredTo: revision?.deferred_to ?? null,
    decidedBy: said.decided_by,
    owners: ((revision ? JSON.parse(revision.owners) : []) as Owner[]).map((owner): OwnerLine => ({
      ...owner,
      name: ownerWords(owner, names),
    })),
    dueOn: revision?.due_on ?? null,
    indicatorIds: JSON.parse(row.indicator_ids) as string[],
    record: recordOf(row),
    revised: revision && revision.change !== 'recorded' ? recordOf(revision) : null,
  }
}
