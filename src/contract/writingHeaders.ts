import type { Operation, Writes } from './operation.ts'

type Json = Record<string, unknown>

/** How long an answer is kept under its key, in words. */
const KEPT = '24 hours'

/** The headers a write is sent with, as OpenAPI describes parameters; none of what only reads. */
export function writingHeaders({ writes }: Operation): Json[] {
  if (!writes) return []
  const idempotencyKey = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: `A text in quotes, made afresh for each thing that is to be done and kept through every try of it. The same key and body give the same answer for ${KEPT} and are done once; a refusal is not kept, so a further try is judged afresh.`,
    schema: { type: 'string', pattern: '^"[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]{1,200}"$' },
    example: '"8e03978e-40d5-43e8-bc93-6894a57f9324"',
  }
  if ('adds' in writes) return [idempotencyKey]
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: `The version that was seen of ${writes.changes}: its etag, quotes included, or "0" where nothing stood. * follows whatever stands.`,
    schema: { type: 'string' },
    example: '"412"',
  }
  return [ifMatch, idempotencyKey]
}

/** The refusals that every write may meet beside its own. */
export function writingRefusals({ writes }: Operation): number[] {
  if (!writes) return []
  return 'changes' in writes ? [400, 409, 412, 422, 428] : [400, 409, 422]
}

/** What a write asks, in a sentence. */
export const writesWords = (writes: Writes): string =>
  'adds' in writes
    ? `Adds: ${writes.adds}`
    : `Changes ${writes.changes}. A version that no longer stands is refused (412) with what does.`
