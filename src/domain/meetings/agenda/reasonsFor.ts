import { isRed, type Verdicts } from '../../scorecards/isRed.ts'
import { longDate } from '../../time/dateWords.ts'
import type { IsoDate } from '../../time/isoDate.ts'
import type { IndicatorStanding, ProposedChange } from './agendaFacts.ts'

/** Why an indicator is on an agenda; the first of several decides its place. In the order items are taken. */
export type ConcernKind = 'turned' | 'red' | 'signal' | 'late' | 'proposed'

export type Reason = { readonly concern: ConcernKind; readonly words: string }

const rated = ['green', 'amber', 'red'] as const
type Shown = (typeof rated)[number] | 'notRated'

/** A red by either verdict is a red; an override takes none away. */
const shown = (verdicts: Verdicts): Shown => (isRed(verdicts) ? 'red' : verdicts.status.status)

/**
 * Every reason for an indicator to be on the agenda, the gravest first; none where nothing calls for it. A status turned
 * when both were rated and differ, or a red is rated no longer. An indicator whose only trouble is a late figure is named
 * under late figures, with the others.
 */
export function reasonsFor(
  { now, before, signal, late }: IndicatorStanding,
  proposed: readonly ProposedChange[],
  previousOn: IsoDate | null,
): Reason[] {
  const turned = before && previousOn ? turnWords(shown(before), shown(now), longDate(previousOn)) : null
  const reasons: Reason[] = []
  if (turned !== null) reasons.push({ concern: 'turned', words: turned })
  else if (isRed(now)) reasons.push({ concern: 'red', words: redWords(before, previousOn) })
  if (signal !== null) reasons.push({ concern: 'signal', words: signalWords[signal] })
  for (const change of new Set(proposed)) reasons.push({ concern: 'proposed', words: proposedWords[change] })
  if (late !== null && reasons.length > 0) reasons.push({ concern: 'late', words: `Late: ${late}` })
  return reasons
}

function turnWords(before: Shown, now: Shown, on: string): string | null {
  if (before === now || before === 'notRated') return null
  if (now === 'notRated') return before === 'red' ? `Red on ${on}, and not rated now` : null
  return `Turned ${now} since ${on}, from ${before}`
}

function redWords(before: Verdicts | null, previousOn: IsoDate | null): string {
  if (before === null || previousOn === null) return 'Red'
  return isRed(before)
    ? `Red, as on ${longDate(previousOn)}`
    : `Red, and not rated on ${longDate(previousOn)}`
}

/** Whether it has gone from better to worse. */
export function hasWorsened({ now, before }: IndicatorStanding): boolean {
  const [from, to] = [before === null ? 'notRated' : shown(before), shown(now)]
  if (from === 'notRated' || to === 'notRated') return to === 'red'
  return rated.indexOf(to) > rated.indexOf(from)
}

const signalWords: Readonly<Record<NonNullable<IndicatorStanding['signal']>, string>> = {
  worse: 'Signal: worse',
  better: 'Signal: better',
  noJudgement: 'Signal: something has changed',
}

export const proposedWords: Readonly<Record<ProposedChange, string>> = {
  joined: 'Proposed to join',
  left: 'Proposed to leave',
  moved: 'Proposed to move',
  targets: 'New targets proposed',
  rebase: 'Usual range proposed to begin afresh',
  statusRule: 'Another status rule proposed',
}
