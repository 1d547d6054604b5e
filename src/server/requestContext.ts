import type { Context } from 'hono'

/** What one request carries from who stands before the API to who answers, for the log and for nothing else. */
declare module 'hono' {
  interface ContextVariableMap {
    /** Stands in the log and in the answer to a fault. */
    requestId?: string
    /** Says nothing of the person. */
    actorId?: string
  }
}

/** What a person quotes about a fault: the request's id as the log has it, or a new one where nothing is logged. */
export function faultReference(c: Context): string {
  return c.get('requestId') ?? crypto.randomUUID().slice(0, 8)
}
