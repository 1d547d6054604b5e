import { etagOf, etagOfLast } from '../../contract/etags.ts'
import type { Observation, Target } from '../../contract/figures.ts'
import type { IndicatorPage, SeriesQuarter } from '../../contract/indicators.ts'
import { isLessThanQuarterly } from '../../domain/indicators/indicator.ts'
import { breakBetween } from '../../domain/performance/indicatorFacts.ts'
import {
  judgeIndicator,
  judgeQuarter,
  reasonFor,
  toleranceOf,
} from '../../domain/performance/indicatorJudgement.ts'
import { ruleFor } from '../../domain/performance/statusRule.ts'
import { statusRuleWords } from '../../domain/performance/statusRuleWords.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { yearToDate } from '../../domain/performance/yearToDate.ts'
import { controlChart } from '../../domain/scorecards/controlChart.ts'
import { disagreement } from '../../domain/scorecards/disagreement.ts'
import { concernIn } from '../../domain/scorecards/concern.ts'
import { membersIn } from '../../domain/scorecards/membership.ts'
import { yearEndOutlook } from '../../domain/scorecards/yearEndOutlook.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { targetFor } from '../../domain/targets/targetLine.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import {
  plusQuarters,
  quarterFromIndex,
  quarterIndex,
  quarterSlug,
  quartersEndingAt,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { periodLabel } from '../../domain/time/period.ts'
import type { Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { commentaryAsAt } from '../stores/commentaryStore.ts'
import { indicatorById, type RecordedDefinition } from '../stores/indicatorStore.ts'
import { groupsAsAt } from '../stores/managementGroupStore.ts'
import { readingHistory, type StoredObservation } from '../stores/readingStore.ts'
import type { StoredMembershipEvent } from '../stores/membershipStore.ts'
import type { PartnershipRow } from '../stores/partnershipStore.ts'
import type { StoredTarget } from '../stores/targetStore.ts'
import { knownIndicators, type KnownIndicator } from './indicatorFacts.ts'
import { indicatorHistory } from './indicatorHistory.ts'
import { indicatorStretch } from './indicatorStretch.ts'
import { outlookOf } from './outlook.ts'
import { publishedLine } from './overrideLine.ts'
import { onlyPublished, type PublishedCut } from './onlyPublished.ts'
import { processChart } from './processChart.ts'
import { levelOf, overriddenOf } from './scorecardRow.ts'
import { quarterToShow, SERIES_LENGTH } from './scorecardView.ts'

type Asked = {
  readonly indicatorId: string
  readonly scorecardId: string | undefined
  readonly quarter: FinancialQuarter | undefined
  readonly asAt: IsoDate
  readonly today: IsoDate
  /** Given where the public reads: nothing else of the series is there. */
  readonly published?: PublishedCut
}

/** One indicator as known at a date: verdict, series, targets, commentary and history. */
export async function indicatorView(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asked: Asked,
): Promise<IndicatorPage | Refusal> {
  const stored = await indicatorById(trx, asked.indicatorId)
  const whole = (await knownIndicators(trx, sight, partnership.areaCode, asked.asAt, asked.indicatorId)).get(
    asked.indicatorId,
  )
  if (!stored) return refusal('notFound', `There is no indicator called “${asked.indicatorId}”.`)
  if (!whole) return refusal('notFound', `${stored.reference} was not known on ${longDate(asked.asAt)}.`)
  const quarter = asked.quarter ?? (await quarterToShow(trx, sight, partnership, asked.asAt))
  const known = asked.published ? onlyPublished(whole, asked.published, quarter) : whole
  const judgement = judgeIndicator(known, quarter, asked.asAt)
  const readings = await readingHistory(trx, sight, stored.id, partnership.areaCode, asked.asAt)
  const { events, decisions, membership } = await indicatorHistory(trx, stored.id, asked.asAt)
  const shownOn = asked.scorecardId ?? events[0]?.scorecardId
  const groupId = membersIn(
    events.filter((each) => each.scorecardId === shownOn),
    quarter,
  )[0]?.groupId
  const groups = await groupsAsAt(trx, quarter, asked.asAt)
  const latest = readings.findLast(
    (each) =>
      each.period.end === judgement.latest?.period.end && each.period.start === judgement.latest.period.start,
  )
  const { definition } = judgement
  const chart = controlChart(known, quarter)
  const outlook = yearEndOutlook(known, quarter)
  return {
    id: stored.id,
    reference: stored.reference,
    kind: stored.kind,
    partOf: stored.partOf,
    etags: {
      definition: etagOf(known.definitions.at(-1)?.version),
      targets: etagOfLast(known.allTargets),
      published: etagOfLast(known.published),
    },
    quarter: quarterSlug(quarter),
    asAt: asked.asAt,
    past: asked.asAt < asked.today,
    illustrative: partnership.illustrative,
    definition: recordedDefinition(known.definitions, definition.version),
    definitions: [...known.definitions],
    leadPartner: judgement.leadPartner,
    managementGroup: groups.find((each) => each.id === groupId)?.name ?? null,
    status: judgement.status,
    statusWord: statusWord(judgement.status),
    reason: judgement.reason,
    direction: judgement.direction,
    directionLastYear: judgement.directionLastYear,
    overridden: overriddenOf(judgement),
    published: judgement.published && {
      words: judgement.published.words,
      source: judgement.published.source,
      knownOn: judgement.published.knownOn,
    },
    publishedStatuses: known.published.map(publishedLine),
    disagreement: disagreement(judgement.status, chart),
    process: processChart(chart, definition, known.rebases),
    outlook: outlookOf(outlook, yearToDate(known, quarter)),
    ...(await indicatorStretch(trx, known, judgement, {
      quarter,
      asAt: asked.asAt,
      basis: outlook.basis,
    })),
    latest: latest ? observationOf(latest) : null,
    tolerance: toleranceOf(judgement.basis),
    statusRule: statusRuleWords(ruleFor(known.rules, known.id, quarter)),
    annual: isLessThanQuarterly(definition),
    series: seriesOf(known, readings, { quarter, asAt: asked.asAt, events }),
    targets: known.allTargets.map(targetOf),
    commentary: await commentaryAsAt(trx, sight, stored.id, asked.asAt),
    membership,
    decisions,
  }
}

type Shown = {
  readonly quarter: FinancialQuarter
  readonly asAt: IsoDate
  readonly events: readonly StoredMembershipEvent[]
}

/** The quarters drawn: twenty to the one shown, and on to the end of its targets' year. */
function seriesOf(
  known: KnownIndicator,
  readings: readonly StoredObservation[],
  { quarter, asAt, events }: Shown,
): SeriesQuarter[] {
  const yearEnd = plusQuarters(quarter, 4 - quarter.quarter)
  return quartersEndingAt(yearEnd, SERIES_LENGTH + 4 - quarter.quarter).map((each) => {
    const inForce =
      quarterIndex(each) <= quarterIndex(quarter) ? known.readings.get(quarterIndex(each)) : undefined
    const ofPeriod = readings.filter(
      (reading) =>
        inForce && reading.period.start === inForce.period.start && reading.period.end === inForce.period.end,
    )
    const judgement = judgeQuarter(known, each, inForce, asAt)
    const broken = breakBetween(known.definitions, plusQuarters(each, -1), each)
    const standing = ofPeriod.at(-1)
    const target = targetFor(known.targets, each)
    return {
      quarter: quarterSlug(each),
      observation: standing ? observationOf(standing) : null,
      revisions: ofPeriod.slice(0, -1).map(observationOf),
      target: target ? levelOf(target) : null,
      stretch: targetFor(known.stretch, each)?.value ?? null,
      status: judgement.status,
      reason: reasonFor(known, judgement, each, inForce),
      breakBefore: broken
        ? `Version ${broken.version} of the definition, in force since ${longDate(broken.inForceFrom)}, is not comparable with the one before.`
        : null,
      concern: concernIn(known, events, each),
    }
  })
}

export function observationOf(reading: StoredObservation): Observation {
  return {
    sequence: reading.sequence,
    etag: etagOf(reading.sequence),
    period: { ...reading.period },
    periodLabel: periodLabel(reading.period),
    quarter: quarterSlug(quarterFromIndex(reading.quarter)),
    value: reading.value,
    absence: reading.absence,
    verification: reading.verification,
    source: reading.source,
    note: reading.note,
    evidence: reading.evidence,
    audience: reading.partnerOnly === null ? 'partnership' : 'partnerOnly',
    enteredBy: reading.enteredBy,
    returnedBecause: reading.returnedBecause,
    record: reading.record,
  }
}

export function targetOf(target: StoredTarget): Target {
  return {
    sequence: target.sequence,
    kind: target.kind,
    from: quarterSlug(target.from),
    until: quarterSlug(target.until),
    basis: target.basis,
    level: levelOf(target),
    expectedWithout: target.expectedWithout,
    tolerance: target.tolerance,
    source: target.source,
    note: target.note,
    record: target.record,
  }
}

function recordedDefinition(definitions: readonly RecordedDefinition[], version: number): RecordedDefinition {
  const found = definitions.find((each) => each.version === version)
  if (!found) throw new Error(`There is no version ${version} of the definition`)
  return found
}
