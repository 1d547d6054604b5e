/** Every page address, built and read in one place: whole words, checked, defaults left out. */
import { Asked, search, slug } from './addressSearch.ts'
import { changesAddress, changesPath, type ChangesAddress } from './changesAddress.ts'
import { decisionsAddress, decisionsPath, type DecisionsAddress } from './decisionsAddress.ts'
import { meetingAddress, type MeetingAddress, meetingPath, meetingPaths } from './meetingAddress.ts'
import { logAddress, logPath, type LogAddress } from './logAddress.ts'
import type { IsoDate } from '../domain/time/isoDate.ts'
import { signInAddress, signInPath, type SignInAddress } from './signInAddress.ts'
import { asAtIn, type Shown, shownIn } from './shownAddress.ts'
import { priorityAddress, priorityPath, priorityPaths, type PriorityAddresses } from './priorityAddress.ts'
import {
  rowOrders,
  type RowOrder,
  statusFilters,
  type StatusFilter,
} from '../domain/scorecards/scorecardView.ts'
import { reportAddress, type ReportAddress, reportPath, reportPaths } from './reportAddress.ts'

export type ScorecardAddress = Shown & {
  readonly page: 'scorecard'
  readonly scorecard: string
  readonly status?: readonly StatusFilter[] | undefined
  readonly group?: string | undefined
  /** The lead partner's name as a slug, "met-police". */
  readonly lead?: string | undefined
  readonly find?: string | undefined
  readonly order?: RowOrder | undefined
  readonly view?: 'quarters' | undefined
}

export type IndicatorAddress = Shown & {
  readonly page: 'indicator'
  readonly indicator: string
  /** The scorecard it was opened from, for the way back and for next and previous. */
  readonly scorecard?: string | undefined
  /** What is left out of its chart. */
  readonly without?: readonly ChartPart[] | undefined
}

/** What of a chart may be left out. */
export const chartParts = ['usual-range', 'forecast', 'decisions'] as const
export type ChartPart = (typeof chartParts)[number]

export type GroupAddress = Shown & { readonly page: 'group'; readonly group: string }

export type SettingsAddress = {
  readonly page: 'settings'
  readonly asAt?: IsoDate | undefined
  /** The indicator whose targets are shown. */
  readonly indicator?: string | undefined
}

/** Where links lead that are handed over; what they carry stands after the # and is no part of the address. */
type LinkAddress = {
  readonly page: 'invitation' | 'newPassword' | 'firstAdministrator'
}

export type PageAddress =
  | { readonly page: 'start' }
  | ScorecardAddress
  | IndicatorAddress
  | ChangesAddress
  | GroupAddress
  | { readonly page: 'groups' }
  | PriorityAddresses
  | { readonly page: 'import' }
  | { readonly page: 'setUp' }
  | { readonly page: 'meetings' }
  | MeetingAddress
  | ReportAddress
  | { readonly page: 'partnership' }
  | SignInAddress
  | LinkAddress
  | { readonly page: 'account' }
  | { readonly page: 'people' }
  | LogAddress
  | DecisionsAddress
  | SettingsAddress

/** An address that cannot be shown: each thing wrong with it in a sentence, and the nearest that can be. */
export type AddressProblem = {
  readonly page: 'wrongAddress'
  readonly problems: readonly string[]
  readonly nearest: string | null
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export const paths = {
  start: () => '/',
  scorecard: (scorecard: string, rest: Without<ScorecardAddress, 'page' | 'scorecard'> = {}) =>
    `/scorecards/${encodeURIComponent(scorecard)}${search({
      quarter: rest.quarter,
      asAt: rest.asAt,
      status: rest.status?.join(','),
      group: rest.group,
      lead: rest.lead,
      find: rest.find,
      order: rest.order === 'group' ? undefined : rest.order,
      view: rest.view,
    })}`,
  changes: changesPath,
  indicator: (indicator: string, rest: Without<IndicatorAddress, 'page' | 'indicator'> = {}) =>
    `/indicators/${encodeURIComponent(indicator)}${search({
      scorecard: rest.scorecard,
      quarter: rest.quarter,
      asAt: rest.asAt,
      without: rest.without?.join(','),
    })}`,
  groups: () => '/groups',
  /** A management group chair's page. */
  group: (group: string, rest: Shown = {}) =>
    `/groups/${encodeURIComponent(group)}${search({ quarter: rest.quarter, asAt: rest.asAt })}`,
  ...priorityPaths,
  import: () => '/figures/import',
  setUp: () => '/set-up',
  meetings: () => '/meetings',
  ...meetingPaths,
  ...reportPaths,
  partnership: () => '/partnership',
  signIn: signInPath,
  invitation: () => '/invitation',
  newPassword: () => '/new-password',
  firstAdministrator: () => '/first-administrator',
  account: () => '/account',
  people: () => '/people',
  log: logPath,
  decisions: decisionsPath,
  settings: ({ indicator, asAt }: Omit<SettingsAddress, 'page'> = {}) =>
    `/settings${search({ indicator, asAt })}`,
}

/** The address as text: the inverse of `parsePath`. */
export function pathOf(address: PageAddress): string {
  switch (address.page) {
    case 'scorecard':
      return paths.scorecard(address.scorecard, address)
    case 'changes':
      return paths.changes(address.scorecard, address)
    case 'indicator':
      return paths.indicator(address.indicator, address)
    case 'group':
      return paths.group(address.group, address)
    case 'morning':
    case 'prepare':
    case 'agenda':
    case 'minutes':
      return meetingPath(address)
    case 'priorities':
    case 'priority':
      return priorityPath(address)
    case 'reports':
    case 'report':
      return reportPath(address)
    case 'start':
    case 'groups':
    case 'import':
    case 'setUp':
    case 'meetings':
    case 'partnership':
    case 'invitation':
    case 'newPassword':
    case 'firstAdministrator':
    case 'account':
    case 'people':
      return paths[address.page]()
    case 'signIn':
      return paths.signIn(address)
    case 'log':
      return paths.log(address)
    case 'decisions':
      return paths.decisions(address)
    case 'settings':
      return paths.settings(address)
  }
}

/** What an address asks for, or what is wrong with it. */
export function parsePath(pathname: string, searchText: string): PageAddress | AddressProblem {
  const parts = pathname.split('/').filter(Boolean).map(decoded)
  const asked = new Asked(searchText)
  const address = addressOf(parts, asked)
  if (!address) return wrong([`There is no page at ${pathname}.`], paths.start())
  const problems = asked.problems()
  return problems.length === 0 ? address : wrong(problems, pathOf(address))
}

function addressOf(parts: readonly string[], asked: Asked): PageAddress | null {
  const [room, name = '', ...rest] = parts
  if (room === 'meetings' && slug.test(name) && rest.length === 1) return meetingAddress(name, rest[0], asked)
  if (room === 'scorecards' && slug.test(name) && rest[0] === 'changes' && rest.length === 1)
    return changesAddress(name, asked)
  if (rest.length > 0) return null
  if (room === undefined) return { page: 'start' }
  if (room === 'scorecards' && slug.test(name)) return scorecardAddress(name, asked)
  if (room === 'indicators' && slug.test(name))
    return {
      page: 'indicator',
      indicator: name,
      scorecard: asked.slug('scorecard'),
      ...shownIn(asked),
      without: asked.someOf('without', chartParts),
    }
  if (room === 'groups' && name === '') return { page: 'groups' }
  if (room === 'groups' && slug.test(name)) return { page: 'group', group: name, ...shownIn(asked) }
  if (room === 'priorities') return priorityAddress(name, asked)
  if (room === 'reports') return reportAddress(name)
  if (room === 'figures' && name === 'import') return { page: 'import' }
  if (room === 'set-up' && name === '') return { page: 'setUp' }
  if (room === 'meetings' && name === '') return { page: 'meetings' }
  if (room === 'partnership' && name === '') return { page: 'partnership' }
  if (room === 'sign-in' && name === '') return signInAddress(asked)
  if (room === 'invitation' && name === '') return { page: 'invitation' }
  if (room === 'new-password' && name === '') return { page: 'newPassword' }
  if (room === 'first-administrator' && name === '') return { page: 'firstAdministrator' }
  if (room === 'account' && name === '') return { page: 'account' }
  if (room === 'people' && name === '') return { page: 'people' }
  if (room === 'log' && name === '') return logAddress(asked)
  if (room === 'decisions' && name === '') return decisionsAddress(asked)
  if (room === 'settings' && name === '')
    return { page: 'settings', indicator: asked.slug('indicator'), asAt: asAtIn(asked) }
  return null
}

const scorecardAddress = (scorecard: string, asked: Asked): ScorecardAddress => ({
  page: 'scorecard',
  scorecard,
  ...shownIn(asked),
  status: asked.someOf('status', statusFilters),
  group: asked.slug('group'),
  lead: asked.slug('lead'),
  find: asked.text('find'),
  order: asked.oneOf('order', rowOrders),
  view: asked.oneOf('view', ['quarters']),
})

const wrong = (problems: readonly string[], nearest: string | null): AddressProblem => ({
  page: 'wrongAddress',
  problems,
  nearest,
})

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
