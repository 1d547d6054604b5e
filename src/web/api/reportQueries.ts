import { queryOptions, useMutation } from '@tanstack/react-query'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { DraftReport, Report, ReportLine, WriteReportSection } from '../../contract/reports.ts'
import type { MinutesFormat } from '../../papers/paperFormats.ts'
import { readFile, readJson, sendJson } from './client.ts'
import type { Following } from './following.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

export const reportsQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.reports, 'all'] as const,
    queryFn: ({ signal }) => readJson<ReportLine[]>(decisionPaths.reports(), signal),
  })

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.reports, id] as const,
    queryFn: ({ signal }) => readJson<Report>(decisionPaths.report(id), signal),
  })

export const reportFile = (id: string, format: MinutesFormat, signal: AbortSignal) =>
  readFile(decisionPaths.reportExport(id, format), signal)

export const useDraftReport = () =>
  useMutation({
    mutationFn: (body: DraftReport) => sendJson<Report>('POST', decisionPaths.reports(), body),
    onSuccess: useInvalidate('reports'),
  })

export const useWriteReportSection = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<WriteReportSection>) =>
      sendJson<Report>('POST', decisionPaths.reportSections(id), body, seen),
    onSuccess: useInvalidate('reports'),
  })

export const useRegenerateReport = (id: string) =>
  useMutation({
    mutationFn: (seen: string) => sendJson<Report>('POST', decisionPaths.reportRegeneration(id), {}, seen),
    onSuccess: useInvalidate('reports'),
  })
