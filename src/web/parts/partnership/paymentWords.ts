import type { Payments } from '../../../contract/reward.ts'
import { poundsWords, type Pence } from '../../../domain/rewardGrant/pence.ts'
import { numberWords } from '../../../domain/numberWords.ts'
import { listWords } from '../../../domain/listWords.ts'

/** How a reward would be paid, in sentences: what was paid before, the instalments, what is withheld, and whose it is. */
export function paymentWords(payments: Payments): string[] {
  const { withheld, onAccount, toRepay, splits } = payments
  return [
    ...(onAccount > 0
      ? [`${pounds(onAccount)} has been paid on account and is taken off, the last instalment first.`]
      : []),
    instalmentWords(payments),
    ...(withheld > 0 ? [`${pounds(withheld)} of the last instalment would be withheld.`] : []),
    ...(toRepay > 0 ? [`${pounds(toRepay)} of what was paid on account would be repaid.`] : []),
    ...splits.map(splitWords),
  ]
}

function instalmentWords({ earned, onAccount, due }: Payments): string {
  const [first = 0] = due
  if (onAccount > 0 && due.every((instalment) => instalment === 0)) return 'Nothing more would come.'
  const what = onAccount > 0 ? 'The rest' : `The ${pounds(earned)}`
  if (due.length === 1) return `${what} would come at once${first === earned ? '' : `: ${pounds(first)}`}.`
  const each = due.every((instalment) => instalment === first)
    ? ` of ${pounds(first)} each`
    : `: ${listWords(due.map(pounds))}`
  return `${what} would come in ${numberWords(due.length)} instalments${each}.`
}

/** "£117,000 would go to the partners who achieved the stretch and £117,000 to the partnership’s pool." */
const splitWords = (parts: Payments['splits'][number]): string =>
  `${listWords(parts.map(({ to, pence }, at) => `${pounds(pence)} ${at === 0 ? 'would go ' : ''}to ${to}`))}.`

const pounds = (pence: number): string => poundsWords(pence as Pence)
