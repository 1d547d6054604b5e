import { slug } from './addressSearch.ts'

/** The reports to the Partnership Board, one of them, and the minutes of a meeting. */
export type WrittenAddress =
  | { readonly page: 'reports' }
  | { readonly page: 'report'; readonly report: string }
  | { readonly page: 'minutes'; readonly meeting: string }

export const writtenPaths = {
  reports: () => '/reports',
  report: (id: string) => `/reports/${encodeURIComponent(id)}`,
  /** One meeting among the others. */
  meeting: (id: string) => `/meetings#${encodeURIComponent(id)}`,
  minutes: (meeting: string) => `/meetings/${encodeURIComponent(meeting)}/minutes`,
}

export function writtenPathOf(address: WrittenAddress): string {
  switch (address.page) {
    case 'reports':
      return writtenPaths.reports()
    case 'report':
      return writtenPaths.report(address.report)
    case 'minutes':
      return writtenPaths.minutes(address.meeting)
  }
}

/** The address these parts make; null where they make none of them. */
export function writtenAddress([room, name = '', ...rest]: readonly string[]): WrittenAddress | null {
  if (room === 'meetings' && slug.test(name) && rest.length === 1 && rest[0] === 'minutes')
    return { page: 'minutes', meeting: name }
  if (room !== 'reports' || rest.length > 0) return null
  if (name === '') return { page: 'reports' }
  return slug.test(name) ? { page: 'report', report: name } : null
}
