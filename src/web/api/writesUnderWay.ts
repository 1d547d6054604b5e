/** How the writes under way fare: `slow` once one has waited longer than a person expects, `retrying` once one had no answer. */
export type WritesUnderWay = 'none' | 'sending' | 'slow' | 'retrying'

/** After this long a person wonders whether it is still at work. */
const PATIENCE_MS = 4000

type Write = { fares: Exclude<WritesUnderWay, 'none'> }

const writes = new Set<Write>()
const listeners = new Set<() => void>()

export function onWrites(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function writesUnderWay(): WritesUnderWay {
  const all = [...writes].map((each) => each.fares)
  return (['retrying', 'slow', 'sending'] as const).find((each) => all.includes(each)) ?? 'none'
}

/** Does `work` and says meanwhile how it fares; while it lasts, whoever leaves the page is warned first. */
export async function underWay<T>(work: (noAnswer: () => void) => Promise<T>): Promise<T> {
  const write: Write = { fares: 'sending' }
  const fares = (next: Write['fares']) => {
    if (write.fares !== 'retrying') write.fares = next
    tell()
  }
  writes.add(write)
  tell()
  const timer = setTimeout(() => fares('slow'), PATIENCE_MS)
  try {
    return await work(() => fares('retrying'))
  } finally {
    clearTimeout(timer)
    writes.delete(write)
    tell()
  }
}

function tell(): void {
  if (typeof window !== 'undefined') {
    if (writes.size > 0) window.addEventListener('beforeunload', askFirst)
    else window.removeEventListener('beforeunload', askFirst)
  }
  for (const listener of listeners) listener()
}

const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault()
