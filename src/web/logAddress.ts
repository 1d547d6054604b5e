import { type IsoDate, parseIsoDate } from '../domain/time/isoDate.ts'
import { type Asked, dateAdvice, search } from './addressSearch.ts'

/** What the log may be asked about. */
export const logKinds = [
  'figures',
  'commentary',
  'targets',
  'definitions',
  'scorecards',
  'meetings',
  'priorities',
  'rules',
  'partnership',
  'people',
  'sign-in',
  'log',
] as const

/** The log of changes: what is looked for in it, each left out when it is not. */
export type LogAddress = {
  readonly page: 'log'
  readonly kind?: (typeof logKinds)[number] | undefined
  readonly find?: string | undefined
  readonly indicator?: string | undefined
  readonly scorecard?: string | undefined
  readonly group?: string | undefined
  readonly meeting?: string | undefined
  readonly priority?: string | undefined
  readonly person?: string | undefined
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  /** The first is left out. */
  readonly sheet?: number | undefined
}

/** "/log?kind=figures&indicator=ni-154". */
export const logPath = (rest: Omit<LogAddress, 'page'> = {}): string =>
  `/log${search({
    kind: rest.kind,
    find: rest.find,
    indicator: rest.indicator,
    scorecard: rest.scorecard,
    group: rest.group,
    meeting: rest.meeting,
    priority: rest.priority,
    person: rest.person,
    from: rest.from,
    until: rest.until,
    sheet: (rest.sheet ?? 1) > 1 ? String(rest.sheet) : undefined,
  })}`

/** What the log is asked, read from the address. */
export const logAddress = (asked: Asked): LogAddress => ({
  page: 'log',
  kind: asked.oneOf('kind', logKinds),
  find: asked.text('find'),
  indicator: asked.slug('indicator'),
  scorecard: asked.slug('scorecard'),
  group: asked.slug('group'),
  meeting: asked.slug('meeting'),
  priority: asked.slug('priority'),
  person: asked.slug('person'),
  from: asked.checked('from', parseIsoDate, dateAdvice),
  until: asked.checked('until', parseIsoDate, dateAdvice),
  sheet: asked.checked(
    'sheet',
    (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined),
    sheetAdvice,
  ),
})

const sheetAdvice = 'the number of a page of the log, from 1 on'
