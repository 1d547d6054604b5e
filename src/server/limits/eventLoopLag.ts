const EVERY = 100
/** One long task is no overload: only what has been so for as long as this counts, and twice at least. */
const SUSTAINED = 2_000

/** Reads how late this process gets to its work, in milliseconds: the least lateness of a timer in the last two seconds. */
export function eventLoopLag(): () => number {
  const lateness = new Lateness(performance.now())
  setInterval(() => lateness.tick(performance.now()), EVERY).unref()
  return () => lateness.sustained()
}

/** Of a timer that should tick every tenth of a second. */
export class Lateness {
  #before: number
  #ticks: { readonly at: number; readonly late: number }[] = []

  constructor(now: number) {
    this.#before = now
  }

  tick(at: number): void {
    const late = Math.max(0, at - this.#before - EVERY)
    const recent = this.#ticks.filter((tick) => tick.at > at - SUSTAINED)
    this.#ticks = [...(recent.length > 0 ? recent : this.#ticks.slice(-1)), { at, late }]
    this.#before = at
  }

  sustained(): number {
    return this.#ticks.length < 2 ? 0 : Math.min(...this.#ticks.map(({ late }) => late))
  }
}
