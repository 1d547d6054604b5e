import { z } from 'zod'
import { lineText, slugText } from './shapes.ts'

const partner = z.object({ kind: z.literal('partner'), partnerId: slugText })
const group = z.object({ kind: z.literal('group'), groupId: slugText })
/** "JATCG chair"; of a partner where it is known. */
const role = z.object({
  kind: z.literal('role'),
  role: lineText,
  partnerId: slugText.nullable().default(null),
})

/** Who answers: a partner organisation, a management group, or a role in words. */
export const ownerShape = z.discriminatedUnion('kind', [partner, group, role])

const named = { name: z.string() }

/** An owner with the name papers give it. */
export const namedOwnerShape = z.discriminatedUnion('kind', [
  partner.extend(named),
  group.extend(named),
  role.extend(named),
])

export type OwnerLine = z.infer<typeof namedOwnerShape>
