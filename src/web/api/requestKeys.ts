/**
 * The Idempotency-Key of each request sent and not yet answered. Asked again – by a retry, by “Try again”, after a
 * reload of the tab – the very same request has the same key, so that the service does it once.
 */
const known = new Map<string, string>()
/** What may hold a password, a code or a person’s address stays out of the browser’s storage; the service keeps no key of these. */
const SECRET = /^\w+ \/api\/(sign-in|links|me|people)\b/

/** The key to send a request under: its own from before while no answer to it has come, else a new one. */
export function keyFor(request: string): string {
  const key = known.get(request) ?? stored(request) ?? crypto.randomUUID()
  known.set(request, key)
  if (!SECRET.test(request)) inStorage((storage) => storage.setItem(named(request), key))
  return key
}

/** An answer came, whatever it was: asked again it is another request. */
export function forgetKey(request: string): void {
  known.delete(request)
  inStorage((storage) => storage.removeItem(named(request)))
}

/** Forgets all that this tab’s storage holds, drafts too: somebody else may sit there next. */
export function forgetTheTab(): void {
  known.clear()
  inStorage((storage) => storage.clear())
}

const named = (request: string): string => `unanswered ${request}`
const stored = (request: string): string | null | undefined =>
  inStorage((storage) => storage.getItem(named(request)))

// A browser that allows no storage still retries safely; it only forgets when the page is reloaded.
function inStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(sessionStorage)
  } catch {
    return undefined
  }
}
