import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { figurePaths } from '../../contract/figurePaths.ts'
import type { CatalogueEntry } from '../../contract/indicators.ts'
import { readJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

/** The National Indicators that match the words, or all; the list before stays on show while the next is fetched. */
export const catalogueQuery = (words = '') =>
  queryOptions({
    queryKey: [...queryKeys.catalogue, { words }] as const,
    queryFn: ({ signal }) => readJson<CatalogueEntry[]>(figurePaths.catalogue(words || undefined), signal),
    placeholderData: keepPreviousData,
  })
