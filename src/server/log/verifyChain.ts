import { hashOf, linkHash, NOTHING_BEFORE, type LogContent, type LogEntry } from './logEntry.ts'

/** What is wrong with a chain, at which entry, in a sentence for whoever keeps it. */
type ChainBreak = { readonly sequence: number; readonly because: string }

export type ChainVerdict = {
  /** Entries looked at. */
  readonly entries: number
  readonly forgotten: number
  readonly lastHash: string
  readonly broken: ChainBreak | null
}

/** The entries that a pruning says it forgot. */
export const FORGETTING = 'forgetOldEntries'

/**
 * Follows the chain from its first entry, in order, and stops at the first link that does not hold. `end` is where the
 * store says that it ends, so that entries cut off the end are missed too; null, where it should say so and does not. Content that was forgotten must be owned up
 * to by a later entry that says so.
 */
export async function verifyChain(
  entries: AsyncIterable<LogEntry> | Iterable<LogEntry>,
  end?: { readonly sequence: number; readonly hash: string } | null,
): Promise<ChainVerdict> {
  let before = { sequence: 0, at: '', hash: NOTHING_BEFORE }
  let count = 0
  const forgotten = new Set<number>()
  const verdict = (broken: ChainBreak | null): ChainVerdict => ({
    entries: count,
    forgotten: forgotten.size,
    lastHash: before.hash,
    broken,
  })
  const unowned = new Set<number>()
  for await (const entry of entries) {
    count++
    const because = wrongWith(entry, before)
    if (because) return verdict({ sequence: entry.sequence, because })
    if (entry.content === null) {
      forgotten.add(entry.sequence)
      unowned.add(entry.sequence)
    } else for (const sequence of forgottenBy(entry.content)) unowned.delete(sequence)
    before = entry
  }
  const [unsaid] = unowned
  if (unsaid !== undefined)
    return verdict({
      sequence: unsaid,
      because: 'What it said is gone, and no later entry says that it was forgotten.',
    })
  if (end === null)
    return verdict({
      sequence: before.sequence,
      because:
        'The store no longer says that the log ends here, so entries after this one may have been taken out.',
    })
  if (end && (end.sequence !== before.sequence || end.hash !== before.hash))
    return verdict({
      sequence: before.sequence,
      because: `The store says that the log ends with entry ${end.sequence}. Entries after this one have been taken out.`,
    })
  return verdict(null)
}

function wrongWith(
  entry: LogEntry,
  before: { readonly sequence: number; readonly at: string; readonly hash: string },
): string | undefined {
  if (entry.sequence !== before.sequence + 1)
    return `Entry ${before.sequence + 1} should stand here: one has been taken out, added or put in another place.`
  if (entry.previous_hash !== before.hash) return 'It does not follow from the entry before it.'
  if (entry.at < before.at) return 'It is dated before the entry it follows.'
  if (entry.content !== null && hashOf(entry.content) !== entry.content_hash)
    return 'What it says has been changed since it was written.'
  if (linkHash(entry) !== entry.hash)
    return 'Its number, time, kind or hash has been changed since it was written.'
  return undefined
}

function forgottenBy(content: string): readonly number[] {
  if (!content.includes(`"operation":"${FORGETTING}"`)) return []
  const { operation, details } = JSON.parse(content) as LogContent
  const listed = details?.['entries']
  return operation === FORGETTING && typeof listed === 'string' ? (JSON.parse(listed) as number[]) : []
}
