import { etagOfLast } from '../../contract/etags.ts'
import type {
  CheckedAddTarget,
  CheckedAgreeTargets,
  CheckedProposedTargets,
  Target,
} from '../../contract/figures.ts'
import type { StatusPreview } from '../../contract/statusRules.ts'
import { compareDecimals } from '../../domain/decimalText.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { compareQuarters, quarterIndex, quarterLabel } from '../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import { quarterColumn } from '../stores/quarterColumn.ts'
import { insertTarget, proposedTarget, targetsAsAt, type StoredTarget } from '../stores/targetStore.ts'
import { knownIndicators, withTargets } from '../views/indicatorFacts.ts'
import { targetOf } from '../views/indicatorView.ts'
import { latestWithFigures, previewStatuses } from '../views/statusPreview.ts'
import { changedSince, lastOf } from '../versions.ts'
import { citeDecision } from './citeDecision.ts'
import { impossibleTolerance } from './judgementTerms.ts'
import { notYet } from './notYet.ts'

const ALWAYS = '9999-12-31' as IsoDate

type Line = CheckedProposedTargets['targets'][number]

/** Records one target. Changing one already agreed for any of the same quarters needs a decision. */
export async function recordTarget(
  here: Here,
  indicatorId: string,
  plan: CheckedAddTarget,
): Promise<Target | Refusal> {
  const agreed = await agree(here, indicatorId, { ...plan, targets: [plan] }, '')
  if (isRefusal(agreed)) return agreed
  const [target] = agreed
  if (!target) throw new Error('A target that is not refused is recorded')
  return target
}

/** Records several targets, all by one decision or, where none was agreed before, without. */
export async function agreeTargets(
  here: Here,
  indicatorId: string,
  plan: CheckedAgreeTargets,
): Promise<Target[] | Refusal> {
  return agree(here, indicatorId, plan, 'targets')
}

/** Which statuses the targets would turn, judged on everything known today. */
export async function previewTargets(
  here: Here,
  indicatorId: string,
  plan: CheckedProposedTargets,
): Promise<StatusPreview | Refusal> {
  const refused = (await noIndicator(here, indicatorId)) ?? impossible(plan.targets, 'targets')
  if (refused) return refused
  const known = await knownIndicators(
    here.trx,
    here.sight,
    here.partnership.areaCode,
    here.today,
    indicatorId,
  )
  const facts = known.get(indicatorId)
  if (!facts) return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
  const proposed = plan.targets.map((line) => proposedTarget(line, here.recording))
  const after = new Map([[indicatorId, withTargets(facts, [...facts.allTargets, ...proposed])]])
  const from = proposed.map((each) => each.from).reduce((a, b) => (compareQuarters(b, a) < 0 ? b : a))
  const latest = await latestWithFigures(here)
  return previewStatuses(here, { before: known, after, supposed: null, from, latest, about: [indicatorId] })
}

async function agree(
  here: Here,
  indicatorId: string,
  plan: CheckedAgreeTargets,
  path: string,
): Promise<Target[] | Refusal> {
  const refused =
    (await noIndicator(here, indicatorId)) ?? impossible(plan.targets, path) ?? notYet(here, plan.knownOn)
  if (refused) return refused
  const agreed = (await targetsAsAt(here.trx, ALWAYS, indicatorId)).get(indicatorId) ?? []
  const meanwhile = changedSince(here, {
    what: 'The targets of this indicator',
    etag: etagOfLast(agreed),
    current: agreed.map(targetOf),
    record: lastOf(agreed)?.record,
  })
  if (meanwhile) return meanwhile
  const overlapping = agreed.filter((each) => plan.targets.some((line) => overlaps(each, line)))
  const [changed] = overlapping
  if (changed && !plan.decision)
    return refusal(
      'decisionNeeded',
      `A ${changed.kind === 'stretch' ? 'stretch target' : changed.kind} for ${quarterLabel(changed.from)} to ${quarterLabel(changed.until)} is already agreed. Cite the decision that changes it.`,
      { fields: [{ path: 'decision', message: 'Choose the meeting and the decision.' }] },
    )
  const decision = plan.decision && (await citeDecision(here, plan.decision, [indicatorId]))
  if (isRefusal(decision)) return decision
  if (decision && plan.knownOn !== undefined && plan.knownOn < decision.meetingDate)
    return refusal('reachesBackBeforeDecision', 'A target cannot have been known before it was decided.', {
      fields: [{ path: 'knownOn', message: `Choose ${longDate(isoDate(decision.meetingDate))} or later.` }],
    })
  const knownOn = plan.knownOn ?? decision?.meetingDate
  const later = overlapping.find((each) => each.record.knownOn > (knownOn ?? here.today))
  if (decision && later)
    return refusal(
      'decisionDoesNotPermit',
      `The target it would change was agreed on ${longDate(later.record.knownOn)}, after this decision. Cite a decision taken since.`,
    )
  const recorded: Target[] = []
  for (const line of plan.targets) {
    const dated = { ...line, source: plan.source, note: plan.note, knownOn }
    recorded.push(
      targetOf(await insertTarget(here.trx, indicatorId, dated, decision?.id ?? null, here.recording)),
    )
  }
  return recorded
}

async function noIndicator(here: Here, indicatorId: string): Promise<Refusal | null> {
  if (await indicatorById(here.trx, indicatorId)) return null
  return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
}

const overlaps = (each: StoredTarget, line: Line): boolean =>
  each.kind === line.kind &&
  quarterIndex(each.from) <= quarterColumn(line.until) &&
  quarterColumn(line.from) <= quarterIndex(each.until)

/** `path`: where the request gave the lines; empty when it gave one line as itself. */
function impossible(lines: readonly Line[], path: string): Refusal | null {
  for (const [index, line] of lines.entries()) {
    const at = path === '' ? '' : `${path}.${index}.`
    const refused = impossibleLine(line, at) ?? impossibleTolerance(line.tolerance, `${at}tolerance`)
    if (refused) return refused
  }
  return null
}

function impossibleLine({ from, until, level }: Line, at: string): Refusal | null {
  if (quarterColumn(until) < quarterColumn(from))
    return refusal('notASpan', 'The last quarter comes before the first.', {
      fields: [{ path: `${at}until`, message: 'Choose the first quarter or a later one.' }],
    })
  if (level.value !== null) return null
  if (level.low === null && level.high === null)
    return refusal('invalid', 'Give the target, or at least one end of its range.', {
      fields: [{ path: `${at}level`, message: 'Give a figure.' }],
    })
  if (level.low !== null && level.high !== null && compareDecimals(level.low, level.high) > 0)
    return refusal('invalid', 'The lower end of the range is above the upper.', {
      fields: [{ path: `${at}level.low`, message: 'Give the lower end first.' }],
    })
  return null
}
