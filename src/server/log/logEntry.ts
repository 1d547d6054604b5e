import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { LogKindName } from '../../contract/log.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { canonicalJson } from './canonicalJson.ts'

/** What a change is about; the log is filtered by it, and how long an entry is kept is decided by it. */
export type LogKind = LogKindName

export type Row = { readonly [column: string]: string | number | null }

/** One fact added or changed, as its columns; absent columns are empty. Who and when are the entry's. */
export type RowChange = { readonly table: string; readonly before: Row | null; readonly after: Row | null }
/** Many rows at once: how many, and the SHA-256 of them all in the order of the record. */
export type BulkChange = { readonly table: string; readonly rows: number; readonly digest: string } & Row
export type Change = RowChange | BulkChange

/** From where a change came. An address is cut to its network, so that it says "the office" and never a household. */
export type Origin = {
  readonly from: 'page' | 'api' | 'command' | 'example' | 'file' | 'server'
  readonly network?: string
  readonly fileName?: string
  /** Of the file's bytes, in hexadecimal. */
  readonly fileSha256?: string
}

/** What an entry says. Whoever did it stands as a pseudonymous id alone, so that erasing a name leaves it as it is. */
export type LogContent = {
  readonly by: string | null
  /** The operation of the contract, or the event, that did it. */
  readonly operation: string | null
  readonly decision: string | null
  readonly request: string | null
  readonly origin: Origin
  /** "indicator:ni-154" and so on, sorted. */
  readonly things: readonly string[]
  readonly changes: readonly Change[]
  /** Of an event that changes no fact. */
  readonly details?: Row
}

/** An entry as it is kept. `content` is the canonical JSON of a LogContent: null once it has been forgotten. */
export type LogEntry = {
  readonly sequence: number
  readonly at: Instant
  readonly kind: LogKind
  readonly content: string | null
  readonly content_hash: string
  readonly previous_hash: string
  readonly hash: string
}

/** What the first entry follows. */
export const NOTHING_BEFORE = '0'.repeat(64)

/** SHA-256 of a text’s UTF-8, in hexadecimal. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * The link of the chain. It covers the content by its own hash, so that a content forgotten under a retention rule
 * leaves a chain that can still be checked from end to end.
 */
export function linkHash(
  entry: Pick<LogEntry, 'sequence' | 'at' | 'kind' | 'content_hash' | 'previous_hash'>,
): string {
  const { sequence, at, kind, content_hash, previous_hash } = entry
  return hashOf(canonicalJson({ sequence, at, kind, contentHash: content_hash, previousHash: previous_hash }))
}
