import { slug } from './addressSearch.ts'

/** The reports to the Partnership Board, or one of them. */
export type ReportAddress =
  { readonly page: 'reports' } | { readonly page: 'report'; readonly report: string }

export const reportPaths = {
  reports: () => '/reports',
  report: (id: string) => `/reports/${encodeURIComponent(id)}`,
}

/** The address as text: the inverse of `reportAddress`. */
export const reportPath = (address: ReportAddress): string =>
  address.page === 'report' ? reportPaths.report(address.report) : reportPaths.reports()

/** What of the reports is asked for; null for a name that no report can have. */
export function reportAddress(name: string): ReportAddress | null {
  if (name === '') return { page: 'reports' }
  return slug.test(name) ? { page: 'report', report: name } : null
}
