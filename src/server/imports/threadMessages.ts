import type { ImportJobs } from './inlineImports.ts'

/** Where the thread finds the store and the files. */
export type ThreadPlace = {
  readonly databaseUrl: string | null
  readonly storePath: string
  readonly uploadFolder: string
}

export type JobRequest = { readonly number: number; readonly job: keyof ImportJobs; readonly id: string }
export type JobAnswer =
  { readonly number: number; readonly answer: unknown } | { readonly number: number; readonly fault: unknown }
