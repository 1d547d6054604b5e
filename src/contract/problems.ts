import { z } from 'zod'
import { instantText } from './shapes.ts'

/** A refusal or fault on the wire: RFC 9457, with where it is and how to mend it. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** What the rule that refused is called, for a page to choose its words. */
  code: z.string(),
  /** Fields at fault, each with where it is in the request. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** What stands in the store now, when someone else changed it first. */
  current: z.unknown().optional(),
  /** The version of what stands now: `If-Match` of a further try. */
  etag: z.string().optional(),
  /** Who changed it, and when, where that is recorded. */
  changed: z.object({ by: z.string(), at: instantText }).optional(),
})

export type Problem = z.infer<typeof problem>
