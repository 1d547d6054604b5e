import type { Verdicts } from '../../scorecards/isRed.ts'
import type { IsoDate } from '../../time/isoDate.ts'

/** An indicator of the scorecard reported, as it stands for the meeting. */
export type IndicatorStanding = {
  readonly indicatorId: string
  /** "L 09 Redundancies". */
  readonly name: string
  readonly leadPartner: string
  readonly now: Verdicts
  /** How it stood at the meeting before; null where there was none, or it was not on the scorecard then. */
  readonly before: Verdicts | null
  /** What its chart says has changed; null where it says nothing. */
  readonly signal: 'better' | 'worse' | 'noJudgement' | null
  /** What is owed of a late figure, in words; null where none is. */
  readonly late: string | null
}

/** What agreeing a recommendation would change of an indicator. */
export type ProposedChange = 'joined' | 'left' | 'moved' | 'targets' | 'rebase' | 'statusRule'

export type RecommendationPut = {
  readonly id: string
  readonly wording: string
  readonly indicatorIds: readonly string[]
  readonly priorityId: string | null
  /** The management group whose chair puts it; null where the officers do. */
  readonly groupName: string | null
  /** What it proposes, and of which indicator; that of a rule may concern none in particular. */
  readonly proposes: { readonly change: ProposedChange; readonly indicatorId: string | null } | null
}

/** Everything an agenda is built from, as known on one day. */
export type AgendaFacts = {
  /** The last meeting of the kind; null before the first. */
  readonly previousOn: IsoDate | null
  /** Every indicator of the scorecard reported, worst first. */
  readonly indicators: readonly IndicatorStanding[]
  /** Indicators that are not on it and that a recommendation names. */
  readonly otherIndicators: readonly { readonly indicatorId: string; readonly name: string }[]
  /** What earlier decisions asked for: each that is open and overdue or due, and how many come back with their indicator. */
  readonly actions: { readonly overdue: number; readonly due: number; readonly toLookBackOn: number }
  readonly priorities: readonly {
    readonly priorityId: string
    readonly title: string
    readonly lead: string
    /** Milestones that have slipped, in words. */
    readonly slipped: readonly string[]
  }[]
  /** In the order they were put. */
  readonly recommendations: readonly RecommendationPut[]
}
