import type { MembershipPreview } from '../../../contract/scorecards.ts'
import { uncapitalised } from '../../../domain/sentence.ts'
import {
  compareQuarters,
  plusQuarters,
  quarterLabel,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'

/** The notice above what stays: a red may leave a scorecard, but never unseen. */
export type RedNotice = { readonly tone: 'red' | 'plain'; readonly lead: string; readonly rest: string }

/**
 * What a removal does to the reds, for an indicator named by `reference`. `quarter` is the label of the quarter whose
 * status is read: the last one shown.
 */
export function redNotice(preview: MembershipPreview, reference: string, quarter: string): RedNotice {
  const { status } = preview.status
  if (status === 'red')
    return {
      tone: 'red',
      lead: 'A red leaves the scorecard.',
      rest: `${reference} was red in ${quarter}. Removing it improves nothing; the minutes should say where it will be watched.`,
    }
  return { tone: 'plain', lead: 'No red leaves the scorecard.', rest: reasonNotRed(preview, quarter) }
}

function reasonNotRed({ status, statusWord }: MembershipPreview, quarter: string): string {
  if (status.status !== 'notRated') return `It was ${uncapitalised(statusWord)} in ${quarter}.`
  switch (status.because) {
    case 'noJudgement':
    case 'noTarget':
      return 'It is data only, so it has no status to hide.'
    case 'noFigure':
    case 'late':
    case 'notDue':
    case 'suppressed':
    case 'notCollected':
    case 'incomplete':
    case 'noStretch':
    case 'notPublished':
      return `It was not rated in ${quarter} (${uncapitalised(statusWord)}).`
  }
}

/** Figures kept, in words: "All 20 figures", "Its 1 figure", or that there is none. */
export function figuresKeptWords(count: number): string {
  if (count === 0) return 'Its definition and history; it has no figures yet.'
  return count === 1 ? 'Its 1 figure and all commentary.' : `All ${count} figures and all commentary.`
}

/** What an indicator that joins brings with it. */
export function figuresBroughtWords(count: number): string {
  if (count === 0)
    return 'It has no figures yet, so it is not rated until one is entered and a target agreed.'
  return count === 1 ? 'It brings its 1 figure with it.' : `It brings its ${count} figures with it.`
}

/** "Removed from Q3 2010/11. It still shows in Q2.": the year is said when it differs. */
export function removedWords(from: FinancialQuarter): string {
  const last = plusQuarters(from, -1)
  const still = last.startYear === from.startYear ? `Q${last.quarter}` : quarterLabel(last)
  return `Removed from ${quarterLabel(from)}. It still shows in ${still}.`
}

/**
 * That decisions already recorded for the same quarter are counted too, when the difference is not this change's own.
 * `own` is what the change itself does to the number of indicators: 1, 0 or -1.
 */
export function otherChangesWords({ before, after }: MembershipPreview, own: number, from: string): string {
  const others = Math.abs(after.indicators - before.indicators - own)
  if (others === 0) return ''
  return others === 1
    ? `One other change already decided for ${from} is counted here too.`
    : `${others} other changes already decided for ${from} are counted here too.`
}

/** "Added to Safer Harrow from Q3 2010/11.", and where to look when the quarter on show is an earlier one. */
export function addedWords(group: string, from: FinancialQuarter, shown: FinancialQuarter): string {
  const added = `Added to ${group} from ${quarterLabel(from)}.`
  return compareQuarters(from, shown) > 0 ? `${added} Choose that quarter to see it.` : added
}
