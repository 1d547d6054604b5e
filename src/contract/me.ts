import { z } from 'zod'
import { roles } from '../domain/permissions/role.ts'

/** Who asks; null for somebody not signed in, who reads what is published. */
export const meShape = z.object({
  signedIn: z
    .object({
      id: z.string(),
      name: z.string(),
      /** The organisation they enter figures for. */
      partnerId: z.string().nullable(),
      grants: z.array(z.object({ role: z.enum(roles), groupId: z.string().nullable() })),
    })
    .nullable(),
})

export type Me = z.infer<typeof meShape>
