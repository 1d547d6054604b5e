import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { figurePaths } from '../../contract/figurePaths.ts'
import type {
  FileReading,
  ImportMapping,
  ImportState,
  SavedMapping,
  StartImport,
} from '../../contract/imports.ts'
import { readJson, sendFile, sendJson } from './client.ts'
import type { Following } from './following.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

/** How often a running import is asked how far it is, in milliseconds. */
const WATCH_EVERY = 400

const isRunning = (state: ImportState | undefined): boolean =>
  state?.state === 'reading' || state?.state === 'accepting'

/** How an import stands; asked again and again while it runs. `refusedFrom` pages through the refused rows. */
export const importQuery = (id: string, refusedFrom?: number) =>
  queryOptions({
    queryKey: [...queryKeys.imports, id, { refusedFrom }] as const,
    queryFn: ({ signal }) => readJson<ImportState>(figurePaths.import(id, { refusedFrom }), signal),
    refetchInterval: (query) => (isRunning(query.state.data) ? WATCH_EVERY : false),
  })

export const importMappingsQuery = () =>
  queryOptions({
    queryKey: queryKeys.importMappings,
    queryFn: ({ signal }) => readJson<SavedMapping[]>(figurePaths.importMappings(), signal),
  })

/** Sends a file to be read; nothing is recorded. */
export const useUploadFile = () =>
  useMutation({
    mutationFn: ({ file, signal }: { file: File; signal?: AbortSignal }) =>
      sendFile<FileReading>(figurePaths.uploads(file.name), file, signal),
  })

function useKeepState() {
  const client = useQueryClient()
  return (state: ImportState) => {
    client.setQueryData(importQuery(state.id).queryKey, state)
    return client.invalidateQueries({ queryKey: [...queryKeys.imports, state.id] })
  }
}

export const useStartImport = () =>
  useMutation({
    mutationFn: (body: StartImport) => sendJson<ImportState>('POST', figurePaths.imports(), body),
    onSuccess: useKeepState(),
  })

/** Begins recording; `importQuery` tells when it is done, and then `useFiguresArrived` is called. */
export const useAcceptImport = () =>
  useMutation({
    mutationFn: ({ id, etag }: Pick<ImportState, 'id' | 'etag'>) =>
      sendJson<ImportState>('POST', figurePaths.acceptImport(id), undefined, etag),
    onSuccess: useKeepState(),
    onError: useInvalidate('imports'),
  })

/** A cancelled import is forgotten by the API, so it is not asked for again. */
export const useCancelImport = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => sendJson<ImportState>('DELETE', figurePaths.import(id)),
    onSuccess: (state) => {
      client.setQueryData(importQuery(state.id).queryKey, state)
    },
  })
}

/** Call once an import has been accepted: its figures show on every scorecard and indicator. */
export const useFiguresArrived = () => useInvalidate('scorecards', 'indicators')

export const useSaveMapping = () =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<{ readonly name: string; readonly mapping: ImportMapping }>) =>
      sendJson<SavedMapping>('POST', figurePaths.importMappings(), body, seen),
    onSettled: useInvalidate('importMappings'),
  })
