import type { Decision } from '../../contract/decisions.ts'
import type { LaterChange, LaterChanges } from '../../contract/scorecards.ts'
import { figureWords, withUnit } from '../../domain/indicators/figureWords.ts'
import type { Absence } from '../../domain/indicators/observation.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { quarterFromIndex, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { periodLabel, periodOf } from '../../domain/time/period.ts'
import type { Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { commentariesSince } from '../stores/commentaryStore.ts'
import { definitionsAsAt } from '../stores/indicatorStore.ts'
import { decisionsAsAt } from '../stores/decisionStore.ts'
import { membershipAsAt, type StoredMembershipEvent } from '../stores/membershipStore.ts'
import { managementGroup, noSuchGroup } from './managementGroup.ts'
import { scorecardSummaries } from '../stores/partnershipStore.ts'
import { readingsSince, type WhoseMembers } from '../stores/readingsSince.ts'
import { recordOf } from '../stores/recording.ts'
import { targetsAsAt } from '../stores/targetStore.ts'
import { settingsInWords } from './laterSettings.ts'

const LAST_DAY = '9999-12-31' as IsoDate

type Scope = {
  readonly events: readonly StoredMembershipEvent[]
  /** Whose membership events name the indicators. */
  readonly members: WhoseMembers
  readonly concerns: (decision: Decision) => boolean
}

type Asked = { readonly areaCode: string; readonly asAt: IsoDate; readonly today: IsoDate }

/** Everything about a scorecard's indicators that counts from after `asAt` and by `today`, in the order it became known. */
export async function laterChanges(
  trx: Trx,
  sight: Sight,
  asked: Asked & { readonly scorecardId: string },
): Promise<LaterChanges | Refusal> {
  if (!(await scorecardSummaries(trx)).some((each) => each.id === asked.scorecardId))
    return refusal('notFound', `There is no scorecard called “${asked.scorecardId}”.`)
  const events = await membershipAsAt(trx, LAST_DAY, { scorecardId: asked.scorecardId })
  return changesAbout(trx, sight, asked, {
    events,
    members: ['scorecard_id', '=', asked.scorecardId],
    concerns: () => true,
  })
}

/**
 * The same about the indicators that have ever stood in a management group, on any scorecard; of the decisions, those
 * that name one of them.
 */
export async function groupLaterChanges(trx: Trx, sight: Sight, asked: Asked & { readonly groupId: string }) {
  if (!(await managementGroup(trx, asked.groupId))) return noSuchGroup(asked.groupId)
  const all = await membershipAsAt(trx, LAST_DAY)
  const own = new Set(
    all.flatMap((each) =>
      each.change !== 'left' && each.groupId === asked.groupId ? [each.indicatorId] : [],
    ),
  )
  const events = all.filter((each) => own.has(each.indicatorId))
  return changesAbout(trx, sight, asked, {
    events,
    members: ['group_id', '=', asked.groupId],
    concerns: ({ indicatorIds }) => indicatorIds.some((id) => own.has(id)),
  })
}

async function changesAbout(
  trx: Trx,
  sight: Sight,
  asked: Asked,
  { events, ...scope }: Scope,
): Promise<LaterChanges> {
  const onScorecard = new Set(events.map((each) => each.indicatorId))
  const known = await definitionsAsAt(trx, LAST_DAY)
  const naming = (indicatorId: string) => {
    const entry = known.get(indicatorId)
    const definition = entry?.definitions.at(-1)
    return {
      indicatorId,
      reference: entry?.reference ?? '',
      title: definition?.title ?? '',
      print: (value: string) =>
        withUnit(figureWords(value, definition?.decimals ?? 0), definition?.unit ?? ''),
    }
  }
  const later = (date: string) => date > asked.asAt && date <= asked.today
  const found: LaterChange[] = []
  const add = (
    kind: LaterChange['kind'],
    indicatorId: string,
    words: string,
    record: LaterChange['record'],
  ) => {
    const { reference, title } = naming(indicatorId)
    found.push({ kind, indicatorId, reference, title, words, record })
  }
  for (const each of await readingsSince(trx, sight, asked, scope.members)) {
    if (!onScorecard.has(each.indicator_id) || !later(each.known_on)) continue
    const { print } = naming(each.indicator_id)
    const period = periodLabel(
      periodOf(each.period_kind, each.period_start as IsoDate, each.period_end as IsoDate),
    )
    const now = each.value === null ? absenceWord(each.absence) : print(each.value)
    const words =
      each.before === null
        ? `${period}: ${now}`
        : each.verifies !== null
          ? each.returned_because === null
            ? `${period} verified at ${now}`
            : `${period} sent back unverified: ${each.returned_because}`
          : each.before === each.value
            ? `${period} stands at ${now}, recorded again`
            : `${period} revised from ${print(each.before)} to ${now}`
    add(each.before === null ? 'figure' : 'revision', each.indicator_id, words, recordOf(each))
  }
  for (const [id, lines] of await targetsAsAt(trx, asked.today))
    for (const line of lines)
      if (onScorecard.has(id) && later(line.record.knownOn))
        add(
          'target',
          id,
          `${line.kind === 'target' ? 'Target' : line.kind === 'stretch' ? 'Stretch target' : 'Baseline'} from ${quarterLabel(line.from)}: ${line.value === null ? 'a range' : naming(id).print(line.value)}`,
          line.record,
        )
  for (const [id, { definitions }] of known)
    for (const definition of definitions.slice(1))
      if (onScorecard.has(id) && later(definition.record.knownOn))
        add('definition', id, `Version ${definition.version} of the definition`, definition.record)
  for (const each of await commentariesSince(trx, sight, asked.asAt, asked.today))
    if (onScorecard.has(each.indicator_id))
      add(
        'commentary',
        each.indicator_id,
        `Commentary for ${quarterLabel(quarterFromIndex(each.quarter))}`,
        recordOf(each),
      )
  for (const each of events)
    if (later(each.record.knownOn))
      add(
        'membership',
        each.indicatorId,
        `${each.change === 'joined' ? 'Joined' : each.change === 'left' ? 'Left' : 'Moved'} from ${quarterLabel(each.from)}`,
        each.record,
      )
  for (const { indicatorId, words, record } of await settingsInWords(trx, {
    after: asked.asAt,
    asAt: asked.today,
  }))
    if (later(record.knownOn) && (indicatorId === null || onScorecard.has(indicatorId))) {
      const { reference, title } = naming(indicatorId ?? '')
      found.push({ kind: 'setting', indicatorId, reference, title, words, record })
    }
  for (const decision of (await decisionsAsAt(trx, asked.today)).values())
    if (later(decision.meetingDate) && scope.concerns(decision))
      found.push({
        kind: 'decision',
        indicatorId: decision.indicatorIds[0] ?? null,
        reference: '',
        title: decision.meetingTitle,
        words: decision.recommendation,
        record: decision.record,
      })
  const changes = found.toSorted((a, b) => compareText(a.record.knownOn, b.record.knownOn))
  return { asAt: asked.asAt, ...inBrief(changes), changes }
}

/** References named in one line; beyond these the count says enough. */
const NAMED = 4

function inBrief(changes: readonly LaterChange[]): Pick<LaterChanges, 'counts' | 'about'> {
  const counts: Record<string, number> = {}
  const named: Record<string, Set<string>> = {}
  for (const { kind, reference } of changes) {
    counts[kind] = (counts[kind] ?? 0) + 1
    named[kind] ??= new Set()
    if (reference !== '') named[kind].add(reference)
  }
  const few = Object.entries(named).filter(([, references]) => references.size <= NAMED)
  return { counts, about: Object.fromEntries(few.map(([kind, references]) => [kind, [...references]])) }
}

const absenceWord = (absence: Absence | null): string =>
  statusWord({ status: 'notRated', because: absence ?? 'noFigure' }).toLowerCase()

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
