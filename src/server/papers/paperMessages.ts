import type { Standing } from '../../domain/permissions/role.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import type { Refusal } from '../refusal.ts'
import type { MadePaper, PaperAsked } from './makePaper.ts'

/** Where the thread finds the store and keeps its typefaces. */
export type PaperPlace = {
  readonly databaseUrl: string | null
  readonly storePath: string
  readonly dataFolder: string
}

export type PaperRequest =
  | {
      readonly number: number
      readonly asked: PaperAsked
      readonly reader: Standing
      readonly sight: Sight | undefined
    }
  | { readonly cancel: number }
  | 'close'

export type PaperAnswer =
  | { readonly number: number; readonly progress: number; readonly stage: string }
  | { readonly number: number; readonly made: MadePaper | Refusal }
  | { readonly number: number; readonly stopped: true }
  | { readonly number: number; readonly fault: unknown }
