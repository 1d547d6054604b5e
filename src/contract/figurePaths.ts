import { part, type Query, search } from './pathParts.ts'

/** The addresses of the API for what is recorded of an indicator, how it is judged, and where its figures come from. */
export const figurePaths = {
  definitions: (id: string) => `/api/indicators/${part(id)}/definitions`,
  observations: (id: string) => `/api/indicators/${part(id)}/observations`,
  verification: (id: string, sequence: number) =>
    `/api/indicators/${part(id)}/observations/${sequence}/verification`,
  targets: (id: string) => `/api/indicators/${part(id)}/targets`,
  commentary: (id: string) => `/api/indicators/${part(id)}/commentary`,
  catalogue: (words?: string) => `/api/catalogue${search({ search: words })}`,
  uploads: (fileName: string) => `/api/uploads${search({ fileName })}`,
  imports: () => '/api/imports',
  import: (id: string, query: Query = {}) => `/api/imports/${part(id)}${search(query)}`,
  acceptImport: (id: string) => `/api/imports/${part(id)}/accept`,
  importMappings: () => '/api/import-mappings',
  indicatorHistory: (id: string, asAt?: string) => `/api/indicators/${part(id)}/history${search({ asAt })}`,
  settings: (asAt?: string) => `/api/settings${search({ asAt })}`,
  statusRules: () => '/api/status-rules',
  statusRulePreview: () => '/api/status-rule-preview',
  targetPreview: (id: string) => `/api/indicators/${part(id)}/target-preview`,
  targetProfile: (id: string) => `/api/indicators/${part(id)}/target-profile`,
  overrides: (id: string) => `/api/indicators/${part(id)}/overrides`,
  overrideEnd: (id: string, sequence: number) => `/api/indicators/${part(id)}/overrides/${sequence}/end`,
  publishedStatuses: (id: string) => `/api/indicators/${part(id)}/published-statuses`,
  rebases: (id: string) => `/api/indicators/${part(id)}/rebases`,
  rebaseWithdrawal: (id: string, sequence: number) =>
    `/api/indicators/${part(id)}/rebases/${sequence}/withdrawal`,
}
