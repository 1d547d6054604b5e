import type {
  ActionStanding,
  Between,
  Cited,
  FigureStanding,
  IndicatorStanding,
  Place,
  Recorded,
  Standing,
  TargetStanding,
} from '../../../../src/domain/meetings/changes/standing.ts'
import type { RagStatus } from '../../../../src/domain/performance/ragStatus.ts'
import { quarterFromIndex, quarterLabel } from '../../../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../../../src/domain/time/isoDate.ts'
import { whatChanged } from '../../../../src/domain/meetings/changes/whatChanged.ts'

/** Q4 2009/10 and the two quarters after it. */
export const [Q4, Q1, Q2] = [8039, 8040, 8041] as const

export const officer: Recorded = { by: 'officer', on: isoDate('2010-07-22') }
export const cited: Cited = {
  decisionId: 'morning-1-decision',
  meetingId: 'morning',
  decidedOn: isoDate('2010-11-29'),
}

export const figure = (value: string | null, over: Partial<FigureStanding> = {}): FigureStanding => ({
  periodLabel: quarterLabel(quarterFromIndex(Q4)),
  value,
  absence: value === null ? 'late' : null,
  words: value === null ? 'late' : `${value}%`,
  verification: 'verified',
  status: { status: 'amber' },
  recorded: officer,
  ...over,
})

export const target = (words: string, over: Partial<TargetStanding> = {}): TargetStanding => ({
  kind: 'target',
  from: quarterFromIndex(Q1),
  until: quarterFromIndex(Q1 + 3),
  basis: 'eachPeriod',
  words,
  recorded: officer,
  ...over,
})

const reasons: Readonly<Record<RagStatus['status'], string>> = {
  red: 'Red: 34% is 4 above the target of 30, a miss of 13.3%, more than the 5% tolerance.',
  amber: 'Amber: 31% is 1 above the target of 30, a miss of 3.3%, within the 5% tolerance.',
  green: 'Green: 29% is 1 below the target of 30, and lower is better.',
  notRated: 'Late: the figure for Q2 2010/11 was due from Council by 30 November 2010 and has not arrived.',
}

export function indicator(
  status: RagStatus['status'],
  over: Partial<IndicatorStanding> = {},
): IndicatorStanding {
  return {
    id: 'ni-32',
    reference: 'NI 32',
    title: 'Repeat incidents of domestic violence',
    status: status === 'notRated' ? { status, because: 'late' } : { status },
    reason: reasons[status],
    signal: null,
    signalWords: 'It is inside its usual range of 25 to 36, so one quarter’s move may be chance.',
    figures: new Map(),
    targets: [],
    definitions: [{ version: 1, inForceFrom: isoDate('2008-04-01'), comparable: true, recorded: officer }],
    commentary: new Map(),
    ...over,
  }
}

export const place = (over: Partial<Place> = {}): Place => ({
  groupId: 'safer',
  groupName: 'Safer Harrow',
  position: 0,
  cited,
  joinedBy: cited,
  ...over,
})

export const action = (over: Partial<ActionStanding> = {}): ActionStanding => ({
  id: 'a-1',
  decisionId: 'morning-1-decision',
  meetingId: 'morning',
  owner: 'Met Police',
  what: 'Report on alley gating',
  dueOn: isoDate('2010-09-30'),
  state: 'open',
  ...over,
})

/** A scorecard with these indicators, each in its place, reporting Q4 2009/10 on 24 May 2010. */
export const standing = (
  indicators: readonly IndicatorStanding[] = [],
  over: Partial<Standing> = {},
): Standing => ({
  asAt: isoDate('2010-05-24'),
  quarter: quarterFromIndex(Q4),
  indicators: new Map(indicators.map((each) => [each.id, each])),
  places: new Map(indicators.map((each, position) => [each.id, place({ position })])),
  departures: new Map(),
  comings: [],
  late: [],
  rules: [],
  settings: [],
  published: new Map(),
  decisions: new Map(),
  unanswered: new Map(),
  actions: new Map(),
  ...over,
})

/** What changed, each sentence as it is read: what is linked stands in brackets, whoever recorded it as an id. */
export const sentences = (between: Between): string[] =>
  whatChanged(between).map(({ sentence }) =>
    sentence
      .map((part) =>
        'recordedBy' in part ? part.recordedBy : part.link === null ? part.text : `[${part.text}]`,
      )
      .join('')
      .replaceAll('\u00a0', ' '),
  )
