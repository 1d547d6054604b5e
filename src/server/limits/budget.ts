/** How much may be asked in a minute; all of it at once if need be. */
export type Budget = { readonly name: string; readonly perMinute: number }

/** What is left of a budget, and in how many seconds more will be; refused when nothing was. */
export type Spent = { readonly isRefused: boolean; readonly left: number; readonly resetSeconds: number }

const MINUTE = 60_000

/**
 * Budgets of many askers, refilled evenly (the generic cell rate algorithm: for each asker one number, the moment at
 * which their budget will be whole again). Those whose budget is whole are forgotten; of more than `most` at once, the
 * ones longest unheard of are.
 */
export class Spending {
  readonly #budget: Budget
  readonly #now: () => number
  readonly #most: number
  readonly #wholeAt = new Map<string, number>()

  /** `now` is in milliseconds and never runs back. */
  constructor(budget: Budget, now: () => number, most = 10_000) {
    this.#budget = budget
    this.#now = now
    this.#most = most
  }

  spend(asker: string): Spent {
    const now = this.#now()
    const { perMinute } = this.#budget
    const each = MINUTE / perMinute
    const wholeAt = Math.max(now, this.#wholeAt.get(asker) ?? 0) + each
    const isRefused = wholeAt - now > MINUTE
    if (!isRefused) this.#remember(asker, wholeAt, now)
    const owed = isRefused ? wholeAt - each - now : wholeAt - now
    const left = Math.max(0, Math.floor((MINUTE - owed) / each))
    const untilNext = isRefused ? wholeAt - now - MINUTE : owed
    return { isRefused, left, resetSeconds: Math.max(1, Math.ceil(untilNext / 1000)) }
  }

  get askers(): number {
    return this.#wholeAt.size
  }

  #remember(asker: string, wholeAt: number, now: number): void {
    this.#wholeAt.delete(asker)
    this.#wholeAt.set(asker, wholeAt)
    for (const [oldest, at] of this.#wholeAt) {
      if (at > now && this.#wholeAt.size <= this.#most) return
      this.#wholeAt.delete(oldest)
    }
  }
}
