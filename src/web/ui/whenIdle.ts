/** A machine too busy to be idle still gets there. */
const NEVER_IDLE_MS = 500

// Safari has no idle callback; a short wait is near enough.
const hasIdle = typeof requestIdleCallback === 'function'

/** Runs once the browser has nothing more pressing to do. Gives what `forgetIdle` takes back. */
export const whenIdle = (run: () => void): number =>
  hasIdle ? requestIdleCallback(run, { timeout: NEVER_IDLE_MS }) : window.setTimeout(run, 30)

export const forgetIdle = (asked: number): void => (hasIdle ? cancelIdleCallback(asked) : clearTimeout(asked))
