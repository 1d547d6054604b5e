import type { ImportJobs } from './inlineImports.ts'

/** Where the thread finds the store and the files. */
export type ThreadPlace = {
  readonly databaseUrl: string | null
  readonly storePath: string
  readonly uploadFolder: string
}

export type JobRequest = { readonly number: number; readonly job: keyof ImportJobs; readonly id: string }
export type JobAnswer =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly fault: unknown; readonly codes: FaultCodes }

/** What a driver's error says it is, which is lost when an error is sent from one thread to another. */
type FaultCodes = { readonly code?: unknown; readonly errcode?: unknown }

export function faultCodes(fault: unknown): FaultCodes {
  if (!(fault instanceof Error)) return {}
  return {
    ...('code' in fault && { code: fault.code }),
    ...('errcode' in fault && { errcode: fault.errcode }),
  }
}
