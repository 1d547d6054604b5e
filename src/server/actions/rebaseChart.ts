import type { CheckedRebaseChart, Rebase } from '../../contract/settings.ts'
import { compareQuarters, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { insertRebase, rebasesAsAt } from '../stores/chartRebaseStore.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { rebaseLine } from '../views/settingsView.ts'
import { citeDecision } from './citeDecision.ts'

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
  const recorded = (await rebasesAsAt(here.trx, ALWAYS, indicatorId)).find(
    (each) => compareQuarters(each.from, from) === 0,
  )
  if (!recorded) throw new Error('A rebase that is not refused is recorded')
  return rebaseLine(recorded, decision)
}
