import type { DecidedIndicator } from '../../contract/actions.ts'
import type { Decision } from '../../contract/decisions.ts'
import { updateOwedSince, type Action } from '../../domain/meetings/action.ts'
import { beforeAndSinceWords, type BeforeAndSince } from '../../domain/meetings/beforeAndSince.ts'
import { didItWork, didItWorkReason, didItWorkWords } from '../../domain/meetings/didItWork.ts'
import { isLessThanQuarterly, type IndicatorDefinition } from '../../domain/indicators/indicator.ts'
import { awaitedFigure } from '../../domain/performance/awaitedFigure.ts'
import { judgeIndicator } from '../../domain/performance/indicatorJudgement.ts'
import { ruleFor } from '../../domain/performance/statusRule.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { groupsStoodIn } from '../../domain/scorecards/membership.ts'
import type { FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Here } from '../context.ts'
import { membershipAsAt, type StoredMembershipEvent } from '../stores/membershipStore.ts'
import { knownIndicators, type KnownIndicator } from './indicatorFacts.ts'
import { letteredDecisions } from './decisionLetters.ts'
import { quarterToShow } from './scorecardView.ts'

/** What is needed to say of any decision how its indicators have done since, as known at a date. */
export type DecidedReading = {
  readonly asAt: IsoDate
  readonly quarter: FinancialQuarter
  readonly known: ReadonlyMap<string, KnownIndicator>
  readonly events: readonly StoredMembershipEvent[]
  /** The letter of a decision on an indicator’s chart. */
  readonly letterOf: (indicatorId: string, decisionId: string) => string | null
  /** The groups an indicator stands in on any scorecard. */
  readonly groupsOf: (indicatorId: string) => readonly string[]
}

/** As far as whoever asks may see the figures. `decisions` are all that stand, in the order they were decided. */
export async function decidedReading(
  { trx, sight, partnership }: Pick<Here, 'trx' | 'sight' | 'partnership'>,
  asAt: IsoDate,
  decisions: readonly Decision[],
): Promise<DecidedReading> {
  const events = await membershipAsAt(trx, asAt)
  const eventsOf = Map.groupBy(events, ({ indicatorId }) => indicatorId)
  const quarter = await quarterToShow(trx, sight, partnership, asAt)
  const lettersOf = onceEach(
    (id: string) =>
      new Map(
        letteredDecisions(id, decisions, eventsOf.get(id) ?? []).map(({ letter, decision }) => [
          decision.id,
          letter,
        ]),
      ),
  )
  return {
    asAt,
    quarter,
    known: await knownFor(trx, sight, partnership.areaCode, asAt, decisions.length),
    events,
    letterOf: (indicatorId, decisionId) => lettersOf(indicatorId).get(decisionId) ?? null,
    groupsOf: onceEach((id) => groupsStoodIn(eventsOf.get(id) ?? [], id, quarter)),
  }
}

/** The same answers, each worked out once. */
function onceEach<T>(answer: (id: string) => T): (id: string) => T {
  const given = new Map<string, T>()
  return (id) => {
    const found = given.get(id) ?? answer(id)
    given.set(id, found)
    return found
  }
}

/** Nothing is decided, nothing is read. */
async function knownFor(
  trx: Trx,
  sight: Here['sight'],
  areaCode: string,
  asAt: IsoDate,
  decisions: number,
): Promise<ReadonlyMap<string, KnownIndicator>> {
  return decisions === 0 ? new Map() : knownIndicators(trx, sight, areaCode, asAt)
}

/** The indicators a decision is about, each with its figures before and since and whether anything changed. */
export function decidedIndicators(
  decision: Decision,
  actions: readonly Action[],
  reading: DecidedReading,
): DecidedIndicator[] {
  const removed = reading.events
    .filter(({ change, decisionId }) => change === 'left' && decisionId === decision.id)
    .map(({ indicatorId }) => indicatorId)
  return [...new Set([...decision.indicatorIds, ...removed])].flatMap((id) => {
    const known = reading.known.get(id)
    return known ? [decidedIndicator(known, decision, actions, reading)] : []
  })
}

function decidedIndicator(
  known: KnownIndicator,
  decision: Decision,
  actions: readonly Action[],
  { asAt, quarter, letterOf }: DecidedReading,
): DecidedIndicator {
  const { status, definition } = judgeIndicator(known, quarter, asAt)
  const letter = letterOf(known.id, decision.id)
  const shared = {
    id: known.id,
    reference: known.reference,
    title: definition.title,
    status,
    statusWord: statusWord(status),
    letter,
  }
  if (letter === null) return { ...shared, figures: null, work: null }
  const owed = actions.map(updateOwedSince).filter((day) => day !== null)
  const { figures, work } = didItWork({
    facts: known,
    quarter,
    decidedOn: isoDate(decision.meetingDate),
    updateOwedSince: owed.toSorted()[0] ?? null,
    nextDue: nextDue(known, definition, quarter, asAt),
  })
  return {
    ...shared,
    figures: { ...movementOf(figures), words: beforeAndSinceWords(figures, definition) },
    work: { answer: work.answer, word: didItWorkWords[work.answer], reason: didItWorkReason(work) },
  }
}

const movementOf = (figures: BeforeAndSince) =>
  figures.movement === 'none'
    ? { movement: figures.movement, judgement: null }
    : { movement: figures.movement, judgement: figures.judgement }

/** "Q4" of an indicator reported less often than each quarter; null of every other, and where it is not known. */
function nextDue(
  known: KnownIndicator,
  definition: IndicatorDefinition,
  quarter: FinancialQuarter,
  asOf: IsoDate,
): string | null {
  if (!isLessThanQuarterly(definition)) return null
  const { due } = ruleFor(known.rules, known.id, quarter)
  const since = known.definitions[0]?.inForceFrom ?? asOf
  return awaitedFigure({ definition, since, quarter, asOf, due }).until ?? null
}
