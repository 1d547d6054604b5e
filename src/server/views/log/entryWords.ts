import { londonDate } from '../../../domain/time/asAt.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import type { Change, LogContent, LogEntry, Origin } from '../../log/logEntry.ts'
import { kindsByWeight, loggedTable } from '../../log/loggedTables.ts'
import { changeWords } from './changeWords.ts'
import { eventWords } from './eventWords.ts'
import type { LogNames } from './logNames.ts'

const SAID_IN_FULL = 2

/** An entry as one sentence. `at` is the day of an entry whose facts give no business date of their own. */
export function entrySentence(entry: Pick<LogEntry, 'at'>, content: LogContent, names: LogNames): string {
  const changes = inWeight(content.changes)
  const said = [...new Set(changes.map((change) => changeWords(change, names)))]
  const done =
    said.length === 0
      ? eventWords(content.operation)
      : [...said.slice(0, SAID_IN_FULL), ...more(said.length - SAID_IN_FULL)].join('; ')
  const nobody = content.origin.from === 'server' ? 'the service' : 'somebody who is not signed in'
  const by = content.by === null ? nobody : names.person(content.by)
  const file =
    content.origin.fileName === undefined ? '' : `, “${content.origin.fileName}”${aboutWords(content, names)}`
  const decision = content.decision === null ? '' : `, by the decision ${names.decision(content.decision)}`
  return `On ${longDate(isoDate(businessDay(content.changes) ?? londonDate(entry.at)))} ${by} ${done}${file}${decision}.`
}

const more = (count: number): string[] =>
  count <= 0 ? [] : [count === 1 ? 'and one change more' : `and ${count} changes more`]

/** The most telling first; that somebody entered the record of people is said only where nothing else was done. */
function inWeight(changes: readonly Change[]): Change[] {
  const weight = ({ table }: Change) =>
    table === 'partnership' ? -1 : kindsByWeight.indexOf(loggedTable(table)?.kind ?? 'log')
  const telling = changes.filter((change) => change.table !== 'people' || 'rows' in change || change.before)
  return (telling.length === 0 ? [...changes] : telling).toSorted((a, b) => weight(a) - weight(b))
}

function businessDay(changes: readonly Change[]): string | undefined {
  for (const change of changes) {
    const day = 'rows' in change ? change['recorded_on'] : change.after?.['recorded_on']
    if (typeof day === 'string') return day
  }
  return undefined
}

const INDICATORS_NAMED = 6

/** Whose figures a file brought: by reference while they are few. */
function aboutWords({ things }: LogContent, names: LogNames): string {
  const ids = things.flatMap((thing) => (thing.startsWith('indicator:') ? [thing.slice(10)] : []))
  if (ids.length === 0) return ''
  return ids.length <= INDICATORS_NAMED
    ? `, of ${ids.map((id) => names.indicator(id)).join(', ')}`
    : `, of ${ids.length} indicators`
}

const places: Readonly<Record<Origin['from'], string>> = {
  page: 'From a page',
  api: 'By a program',
  command: 'From the command line',
  example: 'With the example',
  file: 'From a file',
  server: 'By the server',
}

/** From where, in words: "From a page, network 192.0.2.0/24". */
export function originWords({ from, network, fileName, fileSha256 }: Origin): string {
  const of =
    network === undefined ? '' : network === 'this computer' ? ', on this computer' : `, network ${network}`
  const file = fileName === undefined ? '' : `, “${fileName}”`
  const hash = fileSha256 === undefined ? '' : ` (SHA-256 ${fileSha256})`
  return `${places[from]}${of}${file}${hash}`
}
