import { usualLimits, type BudgetName, type RequestLimits } from './rateLimits.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** How requests are counted; null where they are not. */
export type LimitSettings = {
  readonly limits: RequestLimits | null
}

const budgets: readonly (readonly [BudgetName, string])[] = [
  ['reads', 'READS'],
  ['writes', 'WRITES'],
  ['uploads', 'UPLOADS'],
  ['sign-in', 'SIGN_IN'],
]

/**
 * The settings, or the sentence that says which one is wrong. Requests are counted unless the server answers this
 * computer alone, where whoever asks owns it: `LIMITS=on` and `LIMITS=off` say otherwise.
 */
export function limitSettings(
  env: Environment,
  isLoopback: boolean,
): LimitSettings | { readonly wrong: string } {
  const asked = env['LIMITS'] || 'usual'
  if (!['usual', 'on', 'off'].includes(asked))
    return { wrong: `LIMITS is “${asked}”. Choose on or off, or leave it out.` }
  const person = { ...usualLimits.person }
  const address = { ...usualLimits.address }
  for (const [name, words] of budgets)
    for (const [of, variable] of [
      [person, `LIMIT_${words}`],
      [address, `LIMIT_${words}_ADDRESS`],
    ] as const) {
      const given = env[variable]
      if (!given) continue
      if (!/^[1-9]\d{0,6}$/.test(given))
        return {
          wrong: `${variable} is “${given}”. Give how many requests a minute, as a whole number from 1.`,
        }
      of[name] = Number(given)
    }
  const isOn = asked === 'on' || (asked === 'usual' && !isLoopback)
  return { limits: isOn ? { person, address } : null }
}
