import type { z } from 'zod'
import type { Capability } from '../domain/permissions/permissions.ts'

/** What a write asks of whoever makes it. Nothing is said of what only reads, a preview among them. */
export type Writes =
  /** What is added, following nothing; and how one that is already there is caught. */
  | { readonly adds: string }
  /** The thing that is changed: `If-Match` says which version of it the writer saw. */
  | { readonly changes: string }

/** One thing the API does: the source of its routes' checks and of the OpenAPI description. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** As OpenAPI writes it: "/api/scorecards/{scorecardId}". */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  /** What whoever asks must be permitted; a narrower scope is the rule's own. */
  readonly needs: Capability
  readonly writes?: Writes
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** A body that is a file, not JSON. */
  readonly upload?: true
  /** 302 sends the browser on, to the address the answer gives. */
  readonly success: 200 | 201 | 202 | 204 | 302
  readonly response?: z.ZodType
  readonly refusals: readonly (400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429)[]
}

type Rest = Pick<
  Operation,
  'writes' | 'query' | 'body' | 'upload' | 'response' | 'refusals' | 'success' | 'description'
>
type Defaults = { readonly success: 200; readonly refusals: readonly [] }

/** An operation with its own types kept; unless said otherwise it answers 200 and refuses nothing of its own. */
export function op<const R extends Partial<Rest> & Pick<Operation, 'needs'>>(
  method: Operation['method'],
  path: string,
  tag: string,
  summary: string,
  rest: R,
): Pick<Operation, 'method' | 'path' | 'tag' | 'summary'> & Omit<Defaults, keyof R> & R {
  const defaults: Defaults = { success: 200, refusals: [] }
  return { method, path, tag, summary, ...defaults, ...rest }
}
