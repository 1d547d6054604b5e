import type { z } from 'zod'

/** A value as its schema reads it, or each field at fault with where it is and how to mend it. */
export type ReadAs<T> =
  | { readonly outcome: 'read'; readonly value: T }
  | { readonly outcome: 'refused'; readonly fields: readonly { path: string; message: string }[] }

export function readAs<S extends z.ZodType>(schema: S, value: unknown): ReadAs<z.output<S>> {
  const read = schema.safeParse(value)
  return read.success
    ? { outcome: 'read', value: read.data }
    : {
        outcome: 'refused',
        fields: read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      }
}
