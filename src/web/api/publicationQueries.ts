import { queryOptions, useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { PublicationRecorded, PublishScorecard } from '../../contract/publications.ts'
import type { PublicationPreview } from '../../contract/scorecards.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

/** A quarter as the public would read it, and what is withheld. */
export const publicationPreviewQuery = (id: string, quarter: string) =>
  queryOptions({
    queryKey: [...queryKeys.scorecards, id, 'publication preview', quarter] as const,
    queryFn: ({ signal }) => readJson<PublicationPreview>(apiPaths.publicationPreview(id, quarter), signal),
    staleTime: 0,
  })

/** Publishes or withdraws a quarter; its cited decision shows at its meeting. */
export const usePublication = (id: string, doing: 'publish' | 'withdraw') =>
  useMutation({
    mutationFn: (body: PublishScorecard) =>
      sendJson<PublicationRecorded>(
        'POST',
        doing === 'publish' ? apiPaths.publications(id) : apiPaths.withdrawals(id),
        body,
      ),
    onSuccess: useInvalidate('scorecards', 'meetings'),
  })
