import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { recordPaths } from '../../contract/recordPaths.ts'
import type { ExportState, IssuePaper, Paper } from '../../contract/papers.ts'
import { readFile, readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

/** What is to leave: a view by its kind and id, with what narrows it. */
export type Exported = {
  readonly kind: 'scorecard' | 'group' | 'indicator'
  readonly id: string
  readonly query: Readonly<Record<string, string | undefined>> & { readonly format: string }
}

const ASKED_EVERY_MS = 400

/**
 * A view's file, made by the service; `onProgress` is told now and then how far it is. Aborting stops the making too.
 */
export async function exportedView(
  { kind, id, query }: Exported,
  signal: AbortSignal,
  onProgress: (state: ExportState) => void,
): Promise<{ content: Blob; name: string }> {
  const name = crypto.randomUUID()
  const path = {
    scorecard: recordPaths.scorecardExport,
    group: recordPaths.groupExport,
    indicator: recordPaths.indicatorExport,
  }[kind](id, { ...query, export: name })
  const asking = setInterval(() => {
    // Not begun yet, or just done: the next answer, or the file itself, says so.
    readJson<ExportState>(recordPaths.export(name), signal).then(onProgress, () => undefined)
  }, ASKED_EVERY_MS)
  const stop = () => void sendJson('DELETE', recordPaths.export(name)).catch(() => undefined)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await readFile(path, signal)
  } finally {
    clearInterval(asking)
    signal.removeEventListener('abort', stop)
  }
}

/** Every paper issued, newest first. */
export const papersQuery = () =>
  queryOptions({
    queryKey: queryKeys.papers,
    queryFn: ({ signal }) => readJson<Paper[]>(recordPaths.papers(), signal),
  })

export function useIssuePaper() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (paper: IssuePaper) => sendJson<Paper>('POST', recordPaths.papers(), paper),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.papers }),
  })
}
