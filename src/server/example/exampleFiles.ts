import agreementFile from './agreement.json' with { type: 'json' }
import commentaryFile from './commentary.json' with { type: 'json' }
import indicatorsFile from './indicators.json' with { type: 'json' }
import meetingsFile from './meetings.json' with { type: 'json' }
import minutesFile from './minutes.json' with { type: 'json' }
import prioritiesFile from './priorities.json' with { type: 'json' }
import partnershipFile from './partnership.json' with { type: 'json' }
import reportsFile from './reports.json' with { type: 'json' }
import targetsFile from './targets.json' with { type: 'json' }
import { figuresCsv } from './figures.ts'
import type { AddDefinition } from '../../contract/indicators.ts'
import type { RecordDecision } from '../../contract/decisions.ts'
import type { AddMeeting } from '../../contract/meetings.ts'
import type { DraftReport } from '../../contract/reports.ts'
import type { PlanMeeting } from '../../contract/morning.ts'
import type { RecordMilestoneState } from '../../contract/priorities.ts'
import type { Agreement, SetUpPartnership } from '../../contract/partnership.ts'

export type ExampleIndicator = {
  readonly reference: string
  readonly kind: 'national' | 'local'
  readonly partOf?: string
  /** The management group's name. */
  readonly group: string
  readonly leadPartner: string
  /** Its place in the Local Area Agreement, if it has one. */
  readonly designation?: 'designated' | 'local'
  /** Oldest first. */
  readonly definitions: readonly ExampleDefinition[]
  /** The decision, by its key, and the first quarter; without it the indicator is on no scorecard. */
  readonly joins?: { readonly decision: string; readonly from: string }
}

type ExampleDefinition = Omit<AddDefinition, 'knownOn' | 'leadPartnerId'> & { readonly knownOn: string }

/** By name: a partner, a management group, or a role in words, of a partner where it is one’s. */
export type ExampleOwner = { readonly partner?: string; readonly group?: string; readonly role?: string }

export type ExampleProgress = {
  readonly on: string
  readonly state: 'open' | 'done' | 'notDone'
  readonly note: string
  readonly evidence?: string
}

type ExampleMeeting = AddMeeting & {
  /** Of a performance morning: when and where it was, and the quarter it reported. */
  readonly plan?: PlanMeeting
  readonly recommendations: readonly (Partial<Pick<RecordDecision, 'outcome' | 'decidedBy' | 'dueOn'>> & {
    readonly key?: string
    readonly wording: string
    /** References of the indicators it is about. */
    readonly about?: readonly string[]
    readonly owners?: readonly ExampleOwner[]
    /** What was reported of it, by each of its owners, on a day. */
    readonly progress?: readonly ExampleProgress[]
    /** As minuted; absent where the papers record none. */
    readonly decision?: string
  })[]
}

type ExampleMinutes = {
  /** The date of the meeting. */
  readonly meeting: string
  /** What was said, a paragraph each. */
  readonly discussion: readonly string[]
  /** The role. */
  readonly signedBy: string
  readonly signedOn: string
}

type ExampleReport = Required<DraftReport> & {
  /** What the paper says under a section, a paragraph each. */
  readonly sections: Readonly<Record<string, readonly string[]>>
}

type ExampleStretch = {
  readonly reference: string
  readonly baselineQuarter: string
  readonly baseline: string
  readonly expectedWithout: string
  readonly stretch: string
  readonly knownOn: string
  readonly decision?: string
}

type ExampleTargets = {
  /** Financial years, "2008/09". */
  readonly years: readonly string[]
  /** By reference, a target for each of the years; null where none was set. */
  readonly yearly: Readonly<Record<string, readonly (string | null)[]>>
  /** By reference, the target for each quarter of a year that was profiled. */
  readonly profiles: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly stretch: readonly ExampleStretch[]
}

type ExampleCommentary = {
  readonly reference: string
  readonly quarter: string
  readonly text: string
  readonly knownOn: string
}

export type ExamplePriority = {
  readonly title: string
  readonly aim: string
  readonly lead: ExampleOwner
  readonly baseline: readonly {
    readonly knownOn: string
    readonly text: string
    readonly reportedOn: string
    readonly evidence: string
  }[]
  readonly milestones: readonly {
    readonly knownOn: string
    readonly wording: string
    readonly owner: ExampleOwner
    readonly due: string
    readonly events: readonly {
      readonly knownOn: string
      /** How far it has come, with what was said of it; or the new due date, with why. */
      readonly state?: RecordMilestoneState['state']
      readonly note?: string
      readonly due?: string
      readonly reason?: string
    }[]
  }[]
  /** To an indicator by its reference, or to a decision by its key. */
  readonly links: readonly {
    readonly knownOn: string
    readonly indicator?: string
    readonly decision?: string
  }[]
  readonly progress: readonly { readonly knownOn: string; readonly quarter: string; readonly text: string }[]
}

/** The example partnership on the day its scorecard begins, 1 April 2008. */
export const examplePartnership = partnershipFile as SetUpPartnership & { readonly businessDate: string }
export const exampleAgreement = agreementFile as Omit<Agreement, 'id' | 'indicators'>
export const exampleIndicators = indicatorsFile as readonly ExampleIndicator[]
export const exampleTargets = targetsFile as ExampleTargets
export const exampleMeetings = meetingsFile as readonly ExampleMeeting[]
export const exampleMinutes: readonly ExampleMinutes[] = minutesFile
export const exampleReports = reportsFile as readonly ExampleReport[]
export const examplePriorities = prioritiesFile as readonly ExamplePriority[]
export const exampleCommentary = commentaryFile as readonly ExampleCommentary[]

const [figuresHeader = '', ...figureLines] = figuresCsv.trimEnd().split('\n')

/** The figures that became known on each date, each a CSV file of its own, by date. */
export const exampleFigureFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(Object.groupBy(figureLines, (line) => line.slice(0, '2010-11-29'.length))).map(
    ([knownOn, lines = []]) => [knownOn, [figuresHeader, ...lines, ''].join('\n')],
  ),
)
