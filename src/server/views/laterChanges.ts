import type { LaterChange, LaterChanges } from '../../contract/scorecards.ts'
import { figureWords, withUnit } from '../../domain/performance/figureWords.ts'
import { quarterFromIndex, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { periodLabel, periodOf } from '../../domain/time/period.ts'
import type { Trx } from '../database/database.ts'
import { definitionsAsAt } from '../stores/indicatorStore.ts'
import { decisionsAsAt } from '../stores/meetingStore.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import { recordOf } from '../stores/recording.ts'
import { targetsAsAt } from '../stores/targetStore.ts'

const LAST_DAY = '9999-12-31' as IsoDate

/** Everything about a scorecard's indicators that counts from after `asAt` and by `today`, in the order it became known. */
export async function laterChanges(
  trx: Trx,
  asked: { scorecardId: string; areaCode: string; asAt: IsoDate; today: IsoDate },
): Promise<LaterChanges> {
  const events = await membershipAsAt(trx, LAST_DAY, { scorecardId: asked.scorecardId })
  const onScorecard = new Set(events.map((each) => each.indicatorId))
  const known = await definitionsAsAt(trx, LAST_DAY)
  const naming = (indicatorId: string) => {
    const entry = known.get(indicatorId)
    const definition = entry?.definitions.at(-1)
    return {
      indicatorId,
      reference: entry?.reference ?? '',
      title: definition?.title ?? '',
      print: (value: string | null) =>
        value === null
          ? 'no figure'
          : withUnit(figureWords(value, definition?.decimals ?? 0), definition?.unit ?? ''),
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
  for (const each of await readingsSince(trx, asked.areaCode, asked.asAt)) {
    if (!onScorecard.has(each.indicator_id) || !later(each.known_on)) continue
    const { print } = naming(each.indicator_id)
    const period = periodLabel(
      periodOf(each.period_kind, each.period_start as IsoDate, each.period_end as IsoDate),
    )
    if (each.before === undefined)
      add('figure', each.indicator_id, `${period}: ${print(each.value)}`, recordOf(each))
    else
      add(
        'revision',
        each.indicator_id,
        `${period} revised from ${print(each.before)} to ${print(each.value)}`,
        recordOf(each),
      )
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
  for (const each of await commentariesSince(trx, asked.asAt))
    if (onScorecard.has(each.indicator_id) && later(each.known_on))
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
  for (const decision of (await decisionsAsAt(trx, asked.today)).values())
    if (later(decision.meetingDate))
      found.push({
        kind: 'decision',
        indicatorId: decision.indicatorIds[0] ?? null,
        reference: '',
        title: decision.meetingTitle,
        words: decision.recommendation,
        record: decision.record,
      })
  const changes = found.toSorted((a, b) => compareText(a.record.knownOn, b.record.knownOn))
  const counts: Record<string, number> = {}
  for (const each of changes) counts[each.kind] = (counts[each.kind] ?? 0) + 1
  return { asAt: asked.asAt, counts, changes }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function commentariesSince(trx: Trx, asAt: IsoDate) {
  return trx.selectFrom('commentaries').selectAll().where('known_on', '>', asAt).orderBy('sequence').execute()
}

/** Readings that became known after a date, each with the figure it replaced; `before` is undefined for a first figure. */
async function readingsSince(trx: Trx, areaCode: string, asAt: IsoDate) {
  const rows = await trx
    .selectFrom('observations')
    .selectAll()
    .where('area_code', '=', areaCode)
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  const standing = new Map<string, string | null>()
  return rows.flatMap((row) => {
    const key = `${row.indicator_id}|${row.period_start}|${row.period_end}`
    const before = standing.get(key)
    standing.set(key, row.value)
    return row.known_on > asAt ? [{ ...row, before }] : []
  })
}
