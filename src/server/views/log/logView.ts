import type { CheckedLogQuery, LogLine, LogPage } from '../../../contract/log.ts'
import { endOfDayInLondon } from '../../../domain/time/asAt.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Trx } from '../../database/database.ts'
import type { LogContent, LogEntry } from '../../log/logEntry.ts'
import { findEntries, peopleInLog, thingsCalled } from '../../stores/logStore.ts'
import { changeFields } from './changeFields.ts'
import { changeWords } from './changeWords.ts'
import { entrySentence, originWords } from './entryWords.ts'
import { logNames, type LogNames } from './logNames.ts'

const LINES_A_PAGE = 50
/** Facts of one entry shown in full; an order of a hundred rows is counted beyond them. */
const CHANGES_SHOWN = 40

/** A page of the log as it was asked for, newest first. */
export async function logView(trx: Trx, asked: CheckedLogQuery): Promise<LogPage> {
  const words = [...new Set((asked.find ?? '').split(/\s+/).filter(Boolean))]
  const search = {
    kind: asked.kind,
    things: [
      ...(asked.about === undefined ? [] : [await withDecisions(trx, asked.about)]),
      ...(asked.person === undefined ? [] : [[`person:${asked.person}`]]),
    ],
    words: await Promise.all(words.map(async (word) => ({ word, things: await thingsCalled(trx, word) }))),
    from: asked.from === undefined ? undefined : dayBegins(isoDate(asked.from)),
    before: asked.until === undefined ? undefined : afterDay(isoDate(asked.until)),
  }
  const { entries, total } = await findEntries(trx, search, {
    after: (asked.page - 1) * LINES_A_PAGE,
    most: LINES_A_PAGE,
  })
  return {
    lines: await logLines(trx, entries),
    total,
    page: asked.page,
    pages: Math.max(1, Math.ceil(total / LINES_A_PAGE)),
    people: await peopleInLog(trx),
  }
}

/** Entries as lines to read, with everything named as it is called now. */
export async function logLines(trx: Trx, entries: readonly LogEntry[]): Promise<LogLine[]> {
  const read = entries.map((entry) => ({
    entry,
    content: entry.content === null ? null : (JSON.parse(entry.content) as LogContent),
  }))
  const names = await logNames(
    trx,
    new Set(read.flatMap(({ content }) => [...(content?.things ?? []), `person:${content?.by ?? ''}`])),
  )
  return read.map(({ entry, content }) => lineOf(entry, content, names))
}

function lineOf(entry: LogEntry, content: LogContent | null, names: LogNames): LogLine {
  const place = { sequence: entry.sequence, at: entry.at, kind: entry.kind, hash: entry.hash }
  if (content === null)
    return {
      ...place,
      sentence:
        'What this entry said has been forgotten, as the retention rule has it. Its place in the chain stands.',
      origin: '',
      request: null,
      things: [],
      changes: [],
    }
  const shown = content.changes.slice(0, CHANGES_SHOWN)
  const details = Object.entries(content.details ?? {})
  return {
    ...place,
    sentence: entrySentence(entry, content, names),
    origin: originWords(content.origin),
    request: content.request,
    things: content.things.flatMap((thing) => namedThing(thing, names)),
    changes: [
      ...shown.map((change) => ({ words: changeWords(change, names), fields: changeFields(change, names) })),
      ...(details.length === 0
        ? []
        : [
            {
              words: 'details',
              fields: details.map(([name, value]) => ({ name, before: '', after: String(value ?? '') })),
            },
          ]),
    ],
  }
}

const naming = {
  indicator: (id, names) => names.indicator(id),
  scorecard: (id, names) => names.scorecard(id),
  group: (id, names) => names.group(id),
  meeting: (id, names) => names.meeting(id),
  priority: (id, names) => names.priority(id),
  person: (id, names) => names.person(id),
} as const satisfies Record<string, (id: string, names: LogNames) => string>

function namedThing(thing: string, names: LogNames) {
  const [kind = '', ...rest] = thing.split(':')
  const id = rest.join(':')
  const name = kind in naming ? naming[kind as keyof typeof naming](id, names) : undefined
  return name === undefined ? [] : [{ kind, id, name }]
}

/** What names a meeting, or cites one of its decisions. */
async function withDecisions(trx: Trx, about: string): Promise<string[]> {
  if (!about.startsWith('meeting:')) return [about]
  const decisions = await trx
    .selectFrom('decisions')
    .select('id')
    .where('meeting_id', '=', about.slice('meeting:'.length))
    .execute()
  return [about, ...decisions.map(({ id }) => `decision:${id}`)]
}

const MILLISECONDS_A_DAY = 86_400_000
const dayBefore = (day: IsoDate): IsoDate =>
  isoDate(new Date(Date.parse(`${day}T12:00:00Z`) - MILLISECONDS_A_DAY).toISOString().slice(0, 10))
const afterDay = (day: IsoDate): Instant =>
  new Date(Date.parse(endOfDayInLondon(day)) + 1).toISOString() as Instant
const dayBegins = (day: IsoDate): Instant => afterDay(dayBefore(day))
