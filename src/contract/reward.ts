import { z } from 'zod'

export const penceShape = z.int().min(0).meta({ description: 'Whole pence' })

/** How a reward is paid under an agreement's terms. */
export const paymentsShape = z.object({
  /** If the year ended now. */
  earned: penceShape,
  /** Each instalment in order, what was paid on account taken off. */
  due: z.array(penceShape).min(1),
  onAccount: penceShape,
  /** Taken off the last instalment by the terms. */
  withheld: penceShape,
  /** Paid on account above all that is due. */
  toRepay: penceShape,
  /** What each receiver gets of all that is paid, split by split. */
  splits: z.array(z.array(z.object({ to: z.string(), pence: penceShape }))),
})

export type Payments = z.infer<typeof paymentsShape>
