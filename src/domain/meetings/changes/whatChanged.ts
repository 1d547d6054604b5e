import { actionChanges, actionSentence, type ActionChange } from './actionChanges.ts'
import { decisionChanges, decisionSentence, type DecisionChange } from './decisionChanges.ts'
import {
  commentaryChanges,
  figuresNew,
  figuresRevised,
  figureSentence,
  type FigureChange,
} from './figureChanges.ts'
import { toldAmong, lateChanges, lateSentence, type LateChange } from './lateChanges.ts'
import { membershipChanges, membershipSentence, type MembershipChange } from './membershipChanges.ts'
import type { SentencePart } from './sentence.ts'
import type { Between } from './standing.ts'
import { signalChanges, statusesTurned, statusSentence, type StatusChange } from './statusChanges.ts'
import { termChanges, termSentence, type TermChange } from './termChanges.ts'

/** One thing that stands otherwise now than it did then. */
export type Change =
  StatusChange | FigureChange | TermChange | MembershipChange | LateChange | DecisionChange | ActionChange

/** What a chief executive reads first comes first. */
export const changeSections = [
  'actions',
  'statuses',
  'signals',
  'revisions',
  'terms',
  'membership',
  'late',
  'decisions',
  'figures',
] as const

/** A change with the section it is read in and the sentence that says it, which leads to its record. */
export type ChangeTold = {
  readonly section: (typeof changeSections)[number]
  readonly change: Change
  readonly sentence: readonly SentencePart[]
}

/**
 * Everything that differs between two standings of one scorecard, each difference once, in the order of the sections: what
 * is the same at both moments is not there, whatever happened in between. An indicator that joined is told by that
 * alone, with the status it brings: its earlier figures and targets are not news. What is to be told besides, such as
 * the milestones of priorities, is a file of its own and a line here.
 */
export function whatChanged(between: Between): ChangeTold[] {
  const late = lateChanges(between)
  return [
    ...told('actions', actionChanges(between), actionSentence),
    ...told('statuses', statusesTurned(between), (each) => statusSentence(each, between)),
    ...told('signals', signalChanges(between), (each) => statusSentence(each, between)),
    ...told('revisions', figuresRevised(between), figureSentence),
    ...told('terms', termChanges(between), termSentence),
    ...told('membership', membershipChanges(between), membershipSentence),
    ...told('late', late, lateSentence),
    ...told('decisions', decisionChanges(between), decisionSentence),
    ...told('figures', figuresNew(between, toldAmong(late)), figureSentence),
    ...told('figures', commentaryChanges(between), figureSentence),
  ]
}

const told = <C extends Change>(
  section: ChangeTold['section'],
  changes: readonly C[],
  inWords: (change: C) => readonly SentencePart[],
): ChangeTold[] => changes.map((change) => ({ section, change, sentence: inWords(change) }))
