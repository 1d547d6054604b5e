import type { CheckedRebaseChart, CheckedWithdrawRebase, Rebase } from '../../contract/settings.ts'
import { compareQuarters, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import {
  everyRebaseAsAt,
  insertRebase,
  insertRebaseWithdrawal,
  rebasesAsAt,
} from '../stores/chartRebaseStore.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import { decisionsAsAt } from '../stores/decisionStore.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { rebaseLine } from '../views/settingsView.ts'
import { citeDecision } from './citeDecision.ts'
import { overtaken } from './reachesBack.ts'

const ALWAYS = '9999-12-31' as IsoDate

/**
 * Works out the usual range afresh from a quarter on. The quarter may be over: a lasting change shows only afterwards.
 * It counts from its decision's date, so a chart as at an earlier day is as it was.
 */
export async function rebaseChart(
  here: Here,
  indicatorId: string,
  plan: CheckedRebaseChart,
): Promise<Rebase | Refusal> {
  if (!(await indicatorById(here.trx, indicatorId)))
    return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
  const from = quarterNamed(plan.from)
  const same = (await rebasesAsAt(here.trx, ALWAYS, indicatorId)).some(
    (each) => compareQuarters(each.from, from) === 0,
  )
  if (same)
    return refusal('alreadyExists', `Its usual range already begins afresh in ${quarterLabel(from)}.`, {
      fields: [{ path: 'from', message: 'Choose another quarter.' }],
    })
  const decision = await citeDecision(here, plan.decision, [indicatorId])
  if (isRefusal(decision)) return decision
  const { id, meetingDate } = decision
  const rebase = { indicatorId, from, decisionId: id, reason: plan.reason }
  await insertRebase(here.trx, rebase, meetingDate, here.recording)
  const standing = await rebasesAsAt(here.trx, ALWAYS, indicatorId)
  return recorded(
    here,
    indicatorId,
    standing.find((each) => compareQuarters(each.from, from) === 0)?.sequence,
  )
}

/** The usual range runs on across that quarter again. It counts from its decision's date, and what was drawn before stays so. */
export async function withdrawRebase(
  here: Here,
  indicatorId: string,
  sequence: number,
  plan: CheckedWithdrawRebase,
): Promise<Rebase | Refusal> {
  const rebase = (await everyRebaseAsAt(here.trx, ALWAYS, indicatorId)).find(
    (each) => each.sequence === sequence,
  )
  if (!rebase) return refusal('notFound', 'That new beginning of a usual range is not in the record.')
  if (rebase.withdrawn)
    return refusal('nothingChanged', 'It has been withdrawn already. Nothing was recorded.')
  const decision = await citeDecision(here, plan.decision, [indicatorId])
  if (isRefusal(decision)) return decision
  const refused = overtaken([rebase], rebase.from, decision.meetingDate)
  if (refused) return refused
  const withdrawal = { indicatorId, from: rebase.from, decisionId: decision.id, reason: plan.reason }
  await insertRebaseWithdrawal(here.trx, withdrawal, decision.meetingDate, here.recording)
  return recorded(here, indicatorId, sequence)
}

async function recorded(here: Here, indicatorId: string, sequence: number | undefined): Promise<Rebase> {
  const rebases = await everyRebaseAsAt(here.trx, ALWAYS, indicatorId)
  const found = rebases.find((each) => each.sequence === sequence)
  if (!found) throw new Error('A rebase that is not refused is recorded')
  return rebaseLine(found, await decisionsAsAt(here.trx, ALWAYS))
}
