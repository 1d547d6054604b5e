import type { Absence, Verification } from '../../indicators/observation.ts'
import type { RagStatus } from '../../performance/ragStatus.ts'
import type { TargetLine } from '../../targets/targetLine.ts'
import type { FinancialQuarter } from '../../time/financialQuarter.ts'
import type { IsoDate } from '../../time/isoDate.ts'
import type { DecisionOutcome } from '../meeting.ts'

/** Who recorded something, and the date it counts from. */
export type Recorded = { readonly by: string; readonly on: IsoDate }

/** What a quarter's figure is: the value as it is printed with its unit, or why there is none. */
export type FigureStanding = {
  readonly periodLabel: string
  readonly value: string | null
  readonly absence: Absence | null
  /** The figure with its unit, or the word for its absence. */
  readonly words: string
  readonly verification: Verification
  /** The verdict on this figure in its own quarter, by the targets and rules known with it. */
  readonly status: RagStatus
  /** Of a figure that became known since the earlier of the two moments. */
  readonly recorded: Recorded | null
}

export type TargetStanding = Pick<TargetLine, 'from' | 'until' | 'basis'> & {
  readonly kind: 'baseline' | 'target' | 'stretch'
  /** All that was agreed, in words: two targets of the same words are the same. "480 offences, with a tolerance of 5%". */
  readonly words: string
  readonly recorded: Recorded
}

export type DefinitionStanding = {
  readonly version: number
  readonly inForceFrom: IsoDate
  readonly comparable: boolean
  readonly recorded: Recorded
}

export type SignalStanding = {
  readonly side: 'high' | 'low'
  readonly judgement: 'better' | 'worse' | 'noJudgement'
}

/** One indicator that stands, or has stood, on the scorecard. */
export type IndicatorStanding = {
  readonly id: string
  readonly reference: string
  readonly title: string
  /** In the quarter reported, as known then. */
  readonly status: RagStatus
  /** What explains the status, with its word before a colon. */
  readonly reason: string
  readonly signal: SignalStanding | null
  /** What the chart says of the latest figure. */
  readonly signalWords: string
  /** By quarterIndex. */
  readonly figures: ReadonlyMap<number, FigureStanding>
  /** In the order agreed. */
  readonly targets: readonly TargetStanding[]
  readonly definitions: readonly DefinitionStanding[]
  /** The commentary that stands for each quarter, by quarterIndex. */
  readonly commentary: ReadonlyMap<number, string>
}

/** A place on the scorecard in the quarter reported, and the decision that gave it. */
export type Place = {
  readonly groupId: string
  readonly groupName: string
  readonly position: number
  readonly cited: Cited
  /** The decision by which it joined last. */
  readonly joinedBy: Cited
}

/** The decision a change rests on. */
export type Cited = { readonly decisionId: string; readonly meetingId: string; readonly decidedOn: IsoDate }

/** A change of membership that is known and shows only after the quarter reported. */
export type Coming = {
  readonly indicatorId: string
  readonly change: 'joined' | 'moved' | 'left'
  readonly from: FinancialQuarter
  readonly cited: Cited
}

export type LateFigure = {
  readonly indicatorId: string
  /** Null where no partner is named to owe it. */
  readonly partner: string | null
  readonly periodLabel: string
  readonly dueBy: IsoDate | null
}

/** A status rule as decided. `words`: null puts the indicator back under the partnership's rule. */
export type RuleStanding = {
  /** Null: the partnership's. */
  readonly indicatorId: string | null
  readonly from: FinancialQuarter
  readonly words: string | null
  readonly recorded: Recorded
}

/** Any other setting that has been recorded: an override, a published status, a range begun afresh, a group's name. */
export type SettingStanding = {
  readonly indicatorId: string | null
  readonly words: string
  readonly recorded: Recorded
}

export type DecisionStanding = Cited & {
  readonly id: string
  readonly outcome: DecisionOutcome
  readonly recommendation: string
  readonly wording: string
  readonly decidedBy: string
}

/** A recommendation nobody has answered yet. */
export type UnansweredStanding = {
  readonly id: string
  readonly meetingId: string
  readonly putOn: IsoDate
  readonly wording: string
}

/** What one owner was given to do by a decision. */
export type ActionStanding = {
  readonly id: string
  readonly decisionId: string
  readonly meetingId: string
  /** Who answers for it, in words: an organisation, a role, a group. */
  readonly owner: string
  readonly what: string
  readonly dueOn: IsoDate | null
  readonly state: 'open' | 'done' | 'notDone'
}

/** A scorecard as it stood at a moment: all that "what changed since last time" looks at. */
export type Standing = {
  readonly asAt: IsoDate
  /** The quarter that was reported then. */
  readonly quarter: FinancialQuarter
  /** By id. */
  readonly indicators: ReadonlyMap<string, IndicatorStanding>
  /** Who stands on the scorecard in the quarter reported, by indicator. */
  readonly places: ReadonlyMap<string, Place>
  /** The decision by which each that has stood on it and does not now left it last. */
  readonly departures: ReadonlyMap<string, Cited>
  readonly comings: readonly Coming[]
  readonly late: readonly LateFigure[]
  /** In the order they begin; of several that begin in one quarter, the one decided last comes last. */
  readonly rules: readonly RuleStanding[]
  readonly settings: readonly SettingStanding[]
  /** The quarters published, by slug. */
  readonly published: ReadonlyMap<string, Cited>
  /** By id, in the order decided. */
  readonly decisions: ReadonlyMap<string, DecisionStanding>
  readonly unanswered: ReadonlyMap<string, UnansweredStanding>
  readonly actions: ReadonlyMap<string, ActionStanding>
}

/** The two moments that are compared. */
export type Between = { readonly last: Standing; readonly now: Standing }
