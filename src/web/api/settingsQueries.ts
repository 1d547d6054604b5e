import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { SettingsPage } from '../../contract/settings.ts'
import { readJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

/** Everything the judgement is governed by, as known on a date; left out, today. */
export const settingsQuery = (asAt?: string) =>
  queryOptions({
    queryKey: [...queryKeys.settings, { asAt }] as const,
    queryFn: ({ signal }) => readJson<SettingsPage>(apiPaths.settings(asAt), signal),
  })
