import type { Decision } from '../../contract/decisions.ts'
import { type Pack, packIndicators } from '../pack.ts'

/** A decision, with the references of the indicators of the pack it is about. */
export type DecisionRecord = { readonly decision: Decision; readonly about: readonly PackReference[] }

type PackReference = { readonly id: string; readonly reference: string }

/** Every decision the pack’s pages and its meeting tell of, once, in the order of their meetings. */
export function decisionRecords(pack: Pack): DecisionRecord[] {
  const indicators = packIndicators(pack)
  const told = [
    ...indicators.flatMap(({ page }) => page.decisions.map(({ decision }) => decision)),
    ...(pack.meeting?.recommendations.flatMap(({ decision }) => decision ?? []) ?? []),
    ...(pack.meeting?.otherDecisions ?? []),
  ]
  const once = [...new Map(told.map((decision) => [decision.id, decision])).values()]
  return once
    .toSorted((a, b) => compareText(a.meetingDate, b.meetingDate) || compareText(a.id, b.id))
    .map((decision) => ({ decision, about: aboutOf(indicators, decision) }))
}

/** Those a page letters it for, and those it names itself. */
const aboutOf = (indicators: ReturnType<typeof packIndicators>, decision: Decision): PackReference[] =>
  indicators
    .filter(
      ({ page }) =>
        decision.indicatorIds.includes(page.id) ||
        page.decisions.some(({ decision: { id } }) => id === decision.id),
    )
    .map(({ page: { id, reference } }) => ({ id, reference }))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
