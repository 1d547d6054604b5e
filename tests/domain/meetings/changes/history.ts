import type { Standing, TargetStanding } from '../../../../src/domain/meetings/changes/standing.ts'
import type { RagStatus } from '../../../../src/domain/performance/ragStatus.ts'
import { quarterFromIndex } from '../../../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../../../src/domain/time/isoDate.ts'
import { quarterSlug } from '../../../../src/domain/time/financialQuarter.ts'
import { action, cited, figure, indicator, officer, place, standing } from './standings.ts'

export const QUARTERS = [8038, 8039, 8040, 8041, 8042] as const

/** A scorecard's state kept as plainly as can be, by keys of text: what happens is written straight into it. */
export type Model = {
  asAt: string
  quarter: number
  status: Record<string, RagStatus>
  signal: Record<string, string | null>
  figures: Record<string, { reading: string; verification: 'verified' | 'provisional'; period: string }>
  targets: {
    of: string
    kind: TargetStanding['kind']
    from: number
    until: number
    words: string
    atYearEnd: boolean
  }[]
  versions: Record<string, number>
  commentary: Record<string, string>
  rules: { of: string | null; from: number; words: string | null }[]
  settings: Set<string>
  places: Record<string, { group: string; position: number }>
  comings: Set<string>
  late: Set<string>
  published: Set<number>
  decisions: Set<string>
  unanswered: Set<string>
  actions: Record<
    string,
    {
      id: string
      decisionId: string
      owner: string
      dueOn: string | null
      state: 'open' | 'done' | 'notDone'
    }
  >
}

export const emptyModel = (): Model => ({
  asAt: '2010-05-24',
  quarter: 8039,
  status: {},
  signal: {},
  figures: {},
  targets: [],
  versions: {},
  commentary: {},
  rules: [],
  settings: new Set(),
  places: { 'A 1': { group: 'safer', position: 0 }, 'B 2': { group: 'health', position: 1 } },
  comings: new Set(),
  late: new Set(),
  published: new Set(),
  decisions: new Set(),
  unanswered: new Set(),
  actions: {},
})

export const IDS = ['A 1', 'B 2', 'C 3']

const ofIndicator = <T>(all: Record<string, T>, id: string): [number, T][] =>
  Object.entries(all).flatMap(([key, each]) => {
    const [of, quarter] = key.split('|')
    return of === id ? [[Number(quarter), each]] : []
  })

const isAbsence = (reading: string): reading is 'late' | 'suppressed' => !/^\d/.test(reading)

/** The standing that a model is. */
export function standingOf(model: Model): Standing {
  const indicators = IDS.map((id) => {
    const signal = model.signal[id]?.split(' ')
    return indicator('amber', {
      id,
      reference: id,
      title: 'Title',
      status: model.status[id] ?? { status: 'green' },
      signal: signal ? ({ side: signal[0], judgement: signal[1] } as never) : null,
      figures: new Map(
        ofIndicator(model.figures, id).map(([quarter, { reading, verification, period }]) => [
          quarter,
          figure(isAbsence(reading) ? null : reading, {
            periodLabel: period,
            absence: isAbsence(reading) ? reading : null,
            verification,
          }),
        ]),
      ),
      targets: model.targets
        .filter(({ of }) => of === id)
        .map(({ kind, from, until, words, atYearEnd }) => ({
          kind,
          from: quarterFromIndex(from),
          until: quarterFromIndex(until),
          basis: atYearEnd ? 'yearEnd' : 'eachPeriod',
          words,
          recorded: officer,
        })),
      definitions: Array.from({ length: model.versions[id] ?? 1 }, (_, at) => ({
        version: at + 1,
        inForceFrom: isoDate('2010-04-01'),
        comparable: true,
        recorded: officer,
      })),
      commentary: new Map(ofIndicator(model.commentary, id)),
    })
  })
  return standing(indicators, {
    asAt: isoDate(model.asAt),
    quarter: quarterFromIndex(model.quarter),
    places: new Map(
      Object.entries(model.places).map(([id, { group, position }]) => [
        id,
        place({ groupId: group, groupName: group, position }),
      ]),
    ),
    comings: [...model.comings].map((key) => {
      const [indicatorId = '', change, from] = key.split('|')
      return { indicatorId, change: change as 'joined', from: quarterFromIndex(Number(from)), cited }
    }),
    late: [...model.late].map((key) => {
      const [indicatorId = '', periodLabel = ''] = key.split('|')
      return { indicatorId, periodLabel, partner: 'Council', dueBy: null }
    }),
    rules: model.rules
      .toSorted((a, b) => a.from - b.from)
      .map(({ of, from, words }) => ({
        indicatorId: of,
        from: quarterFromIndex(from),
        words,
        recorded: officer,
      })),
    settings: [...model.settings].map((key) => {
      const [of = '', words = ''] = key.split('|')
      return { indicatorId: of || null, words, recorded: officer }
    }),
    published: new Map([...model.published].map((at) => [quarterSlug(quarterFromIndex(at)), cited])),
    decisions: new Map(
      [...model.decisions].map((id) => [
        id,
        { ...cited, id, outcome: 'agreed', recommendation: 'Do it.', wording: '', decidedBy: '' },
      ]),
    ),
    unanswered: new Map(
      [...model.unanswered].map((id) => [
        id,
        { id, meetingId: 'morning', putOn: isoDate('2010-05-24'), wording: 'Do it.' },
      ]),
    ),
    actions: new Map(
      Object.values(model.actions).map((each) => [
        each.id,
        action({ ...each, dueOn: each.dueOn === null ? null : isoDate(each.dueOn) }),
      ]),
    ),
  })
}
