import { part, type Query, search } from './pathParts.ts'

/** The addresses of the API for files it makes, papers it keeps, and the log. */
export const recordPaths = {
  scorecardExport: (id: string, query: Query) => `/api/scorecards/${part(id)}/export${search(query)}`,
  groupExport: (id: string, query: Query) => `/api/management-groups/${part(id)}/export${search(query)}`,
  indicatorExport: (id: string, query: Query) => `/api/indicators/${part(id)}/export${search(query)}`,
  export: (name: string) => `/api/exports/${part(name)}`,
  papers: () => '/api/papers',
  paperFile: (id: string) => `/api/papers/${part(id)}/file`,
  log: (query: Query = {}) => `/api/log${search(query)}`,
  logExport: (format: 'csv' | 'ndjson') => `/api/log/export${search({ format })}`,
  logVerification: () => '/api/log/verification',
  logRetention: () => '/api/log/retention',
  scorecardHistory: (id: string, asAt?: string) => `/api/scorecards/${part(id)}/history${search({ asAt })}`,
}
