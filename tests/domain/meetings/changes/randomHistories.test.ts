import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RagStatus } from '../../../../src/domain/performance/ragStatus.ts'
import {
  whatChanged,
  type Change,
  type ChangeTold,
} from '../../../../src/domain/meetings/changes/whatChanged.ts'
import { quarterFromIndex, quarterIndex, quarterSlug } from '../../../../src/domain/time/financialQuarter.ts'
import { twoMoments } from './history.arbitrary.ts'
import { IDS, QUARTERS, standingOf, type Model } from './history.ts'

const RUNS = { numRuns: 1500, seed: 20101129 }

/** Every fact that differs, worked out key by key from what was written, knowing nothing of sentences or sections. */
function differing(last: Model, now: Model): Set<string> {
  const facts = new Set<string>()
  const tell = (fact: string, before: unknown, after: unknown) => {
    if (JSON.stringify(before) !== JSON.stringify(after)) facts.add(fact)
  }
  const known = IDS.filter((id) => last.places[id])
  for (const id of IDS) {
    const [before, after] = [last.places[id], now.places[id]]
    tell(`group ${id}`, before?.group ?? null, after?.group ?? null)
    if (before && after && before.group === after.group)
      tell(`position ${id}`, before.position, after.position)
    if (!before || !after) continue
    tell(`status ${id}`, shownStatus(last.status[id]), shownStatus(now.status[id]))
    tell(`signal ${id}`, last.signal[id] ?? null, now.signal[id] ?? null)
  }
  for (const id of known) {
    for (const quarter of QUARTERS) {
      const [was, is] = [last.figures[`${id}|${quarter}`], now.figures[`${id}|${quarter}`]]
      const reading = (each: typeof was) => each && [each.period, each.reading.replace('1.0', '1')]
      tell(`figure ${id} ${quarter}`, reading(was), reading(is))
      if (!facts.has(`figure ${id} ${quarter}`))
        tell(`verification ${id} ${quarter}`, was?.verification, is?.verification)
      tell(
        `commentary ${id} ${quarter}`,
        last.commentary[`${id}|${quarter}`],
        now.commentary[`${id}|${quarter}`],
      )
      for (const kind of ['target', 'stretch', 'baseline'] as const)
        tell(`${kind} ${id} ${quarter}`, targetAt(last, id, kind, quarter), targetAt(now, id, kind, quarter))
    }
    for (let version = 1; version <= (now.versions[id] ?? 1); version++)
      tell(`version ${id} ${version}`, (last.versions[id] ?? 1) >= version, true)
  }
  for (const of of [null, ...known])
    for (const quarter of QUARTERS) {
      const pair = (at: number) => [ruleAt(last, of, at), ruleAt(now, of, at)] as const
      const [was, is] = pair(quarter)
      const isGoingOn = JSON.stringify(pair(quarter - 1)) === JSON.stringify([was, is])
      if (was !== is && !isGoingOn) facts.add(`rule ${of} ${quarter}`)
    }
  for (const setting of now.settings) {
    const of = setting.split('|')[0] ?? ''
    if (of === '' || known.includes(of)) tell(`setting ${setting}`, last.settings.has(setting), true)
  }
  for (const coming of now.comings) tell(`coming ${coming}`, last.comings.has(coming), true)
  for (const late of [...last.late, ...now.late])
    tell(`late ${late}`, last.late.has(late), now.late.has(late))
  for (const quarter of QUARTERS)
    tell(`published ${quarter}`, last.published.has(quarter), now.published.has(quarter))
  for (const each of now.decisions) tell(`decision ${each}`, last.decisions.has(each), true)
  for (const each of now.unanswered) tell(`put ${each}`, last.unanswered.has(each), true)
  for (const [id, after] of Object.entries(now.actions)) {
    const before = last.actions[id]
    const isOverdue = (model: Model, each: typeof after) =>
      each.state === 'open' && each.dueOn !== null && each.dueOn < model.asAt
    const isTakenSince = now.decisions.has(after.decisionId) && !last.decisions.has(after.decisionId)
    if (!isTakenSince) tell(`given ${id}`, before !== undefined, true)
    tell(`state ${id}`, before?.state ?? 'open', after.state)
    if (isOverdue(now, after)) tell(`overdue ${id}`, before !== undefined && isOverdue(last, before), true)
    if (before) tell(`due ${id}`, before.dueOn, after.dueOn)
    if (before) tell(`owner ${id}`, before.owner, after.owner)
  }
  return facts
}

/** Data only is one word, whatever the reason for it. */
const shownStatus = (status: RagStatus = { status: 'green' }) =>
  status.status === 'notRated' && status.because !== 'late' ? 'data only' : status

function targetAt({ targets }: Model, of: string, kind: string, quarter: number): string | null {
  const own = targets.filter(
    (each) =>
      each.of === of &&
      each.kind === kind &&
      (each.atYearEnd ? quarter === each.until : each.from <= quarter && quarter <= each.until),
  )
  return own.at(-1)?.words ?? null
}

function ruleAt({ rules }: Model, of: string | null, quarter: number): string | null {
  const begun = rules.filter((each) => each.of === of && each.from <= quarter)
  const latest = Math.max(...begun.map(({ from }) => from))
  return begun.filter(({ from }) => from === latest).at(-1)?.words ?? null
}

/** The facts that a change speaks of. */
function mentioned(change: Change, now: Model): string[] {
  switch (change.kind) {
    case 'statusTurned':
      return [`status ${change.now.id}`]
    case 'signalBegan':
    case 'signalEnded':
      return [`signal ${change.now.id}`]
    case 'figureRevised':
      return [`figure ${change.indicator.id} ${change.quarter}`]
    case 'figuresNew':
      return change.figures.map(({ indicator, quarter }) => `figure ${indicator.id} ${quarter}`)
    case 'figuresVerified':
    case 'figuresProvisionalAgain':
      return change.figures.map(({ indicator, quarter }) => `verification ${indicator.id} ${quarter}`)
    case 'commentaryWritten':
      return change.figures.map(({ indicator, quarter }) => `commentary ${indicator.id} ${quarter}`)
    case 'targetChanged':
      return QUARTERS.filter((each) => change.from <= each && each <= change.until).map(
        (each) => `${change.target} ${change.indicator.id} ${each}`,
      )
    case 'ruleChanged':
      return [`rule ${change.indicator?.id ?? null} ${change.from}`]
    case 'definitionChanged':
      return [`version ${change.indicator.id} ${change.definition.version}`]
    case 'settingRecorded':
      return [`setting ${change.indicator?.id ?? ''}|${change.setting.words}`]
    case 'joined':
    case 'left':
    case 'movedGroup':
      return [`group ${change.indicator.id}`]
    case 'reordered':
      return change.indicators.map(({ id }) => `position ${id}`)
    case 'comingDecided':
      return [`coming ${change.indicator.id}|${change.coming.change}|${quarterIndex(change.coming.from)}`]
    case 'quarterPublished':
    case 'quarterWithdrawn':
      return QUARTERS.filter((each) => quarterSlug(quarterFromIndex(each)) === change.quarter).map(
        (each) => `published ${each}`,
      )
    case 'newlyLate':
    case 'arrived':
    case 'noLongerAwaited':
      return [`late ${change.indicator.id}|${change.late.periodLabel}`, ...figureTold(change, now)]
    case 'decisionTaken':
      return [`decision ${change.decision.id}`]
    case 'recommendationPut':
      return [`put ${change.recommendation.id}`]
    case 'actionOverdue':
      return change.alike.map((id) => `overdue ${id}`)
    case 'actionNotDone':
    case 'actionDone':
    case 'actionReopened':
      return change.alike.map((id) => `state ${id}`)
    case 'actionGiven':
      return change.alike.map((id) => `given ${id}`)
    case 'actionDueMoved':
      return change.alike.map((id) => `due ${id}`)
    case 'actionHandedOver':
      return change.alike.map((id) => `owner ${id}`)
  }
}

/** Of a figure that arrived, or is recorded to be late, the same sentence says what is recorded. */
function figureTold(
  { kind, indicator, late }: Extract<Change, { late: unknown }>,
  { figures }: Model,
): string[] {
  const of = figures[`${indicator.id}|${late.periodLabel}`]
  if (of?.period !== late.periodLabel || kind === 'noLongerAwaited') return []
  const isSaid = kind === 'arrived' ? /^\d/.test(of.reading) : of.reading === 'late'
  return isSaid ? [`besides figure ${indicator.id} ${late.periodLabel}`] : []
}

const textOf = ({ sentence }: ChangeTold) =>
  sentence.map((part) => ('recordedBy' in part ? part.recordedBy : part.text)).join('')

describe('over random histories', () => {
  test('what is mentioned is exactly what differs, each once', () => {
    fc.assert(
      fc.property(twoMoments, ({ last, now }) => {
        const told = whatChanged({ last: standingOf(last), now: standingOf(now) })
        const all = told.flatMap(({ change }) => mentioned(change, now))
        const surely = all.filter((each) => !each.startsWith('besides '))
        const besides = all.flatMap((each) => (each.startsWith('besides ') ? [each.slice(8)] : []))
        const differ = differing(last, now)
        expect(surely).toHaveLength(new Set(surely).size)
        const mention = new Set([...surely, ...besides.filter((each) => differ.has(each))])
        expect([...mention].toSorted()).toEqual([...differ].toSorted())
        const isNew = told.flatMap(({ change }) =>
          change.kind === 'figuresNew' ? mentioned(change, now) : [],
        )
        expect(isNew.filter((each) => besides.includes(each))).toEqual([])
      }),
      RUNS,
    )
  })

  test('every sentence leads to a record and ends, and is the same when it is made again', () => {
    fc.assert(
      fc.property(twoMoments, ({ last, now }) => {
        const told = whatChanged({ last: standingOf(last), now: standingOf(now) })
        for (const each of told) {
          expect(each.sentence.some((part) => 'link' in part && part.link !== null)).toBe(true)
          expect(textOf(each)).toMatch(/[.”]$/)
          expect(textOf(each)).not.toMatch(/undefined|null| {2}|\.\./)
        }
        expect(whatChanged({ last: standingOf(last), now: standingOf(now) }).map(textOf)).toEqual(
          told.map(textOf),
        )
      }),
      { ...RUNS, numRuns: 500 },
    )
  })

  test('nothing is said between a moment and itself', () => {
    fc.assert(
      fc.property(twoMoments, ({ now }) => {
        expect(whatChanged({ last: standingOf(now), now: standingOf(now) })).toEqual([])
      }),
      { ...RUNS, numRuns: 300 },
    )
  })
})
