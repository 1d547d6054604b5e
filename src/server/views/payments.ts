import type { Payments } from '../../contract/reward.ts'
import type { Pence } from '../../domain/rewardGrant/pence.ts'
import { rewardPayments, splitReward } from '../../domain/rewardGrant/rewardPayments.ts'
import type { RewardTerms } from '../../domain/rewardGrant/rewardTerms.ts'

/** How an earned reward is paid and whose it is. Receivers share what is really paid: what is withheld reaches nobody. */
export function paymentsOf(earned: Pence, terms: RewardTerms): Payments {
  const { due, onAccount, withheld, toRepay } = rewardPayments(earned, terms)
  const paid = (earned - withheld) as Pence
  return {
    earned,
    due: [...due],
    onAccount,
    withheld,
    toRepay,
    splits: (terms.splits ?? []).map((split) => splitReward(paid, split)),
  }
}

/**
 * The same for one stretch target. What was paid on account was paid on no target in particular, and is settled against
 * the reward of them all.
 */
export const paymentsOfOne = (earned: Pence, terms: RewardTerms): Payments =>
  paymentsOf(earned, { ...terms, onAccount: [] })
