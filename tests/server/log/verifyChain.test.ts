import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from '../../../src/server/log/canonicalJson.ts'
import type { LogEntry } from '../../../src/server/log/logEntry.ts'
import { verifyChain } from '../../../src/server/log/verifyChain.ts'
import { entriesOf } from '../../support/logSuite.ts'
import { redundanciesStory } from '../../support/partnershipBuilder.ts'
import { testApi } from '../../support/testApi.ts'

let entries: LogEntry[]
let end: { sequence: number; hash: string }

beforeAll(async () => {
  const api = await testApi()
  await redundanciesStory(api)
  entries = await entriesOf(api.database)
  const last = entries.at(-1)
  end = { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' }
  await api.close()
})

const brokenAt = async (changed: LogEntry[]) => (await verifyChain(changed, end)).broken?.sequence
const columns = ['sequence', 'at', 'kind', 'content', 'content_hash', 'previous_hash', 'hash'] as const

describe('the chain', () => {
  test('is whole as it was written', async () => {
    expect(await verifyChain(entries, end)).toEqual({
      entries: entries.length,
      forgotten: 0,
      lastHash: end.hash,
      broken: null,
    })
    expect(entries.length).toBeGreaterThan(10)
  })

  test('breaks where any character of any entry is changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(entries.length - 1),
        fc.constantFrom(...columns),
        fc.nat(10_000),
        async (index, column, place) => {
          const entry = entries[index]
          if (!entry) return
          const text = String(entry[column])
          const at = place % text.length
          const other = text[at] === '7' ? '8' : '7'
          const value = text.slice(0, at) + other + text.slice(at + 1)
          const tampered = { ...entry, [column]: column === 'sequence' ? Number(value) : value } as LogEntry
          expect(await brokenAt(entries.with(index, tampered))).toBeDefined()
        },
      ),
    )
  })

  test('breaks where an entry is taken out, the last one too, or two change places', async () => {
    for (const index of entries.keys()) {
      expect(await brokenAt(entries.toSpliced(index, 1))).toBeDefined()
      const [one, two] = [entries[index], entries[(index + 1) % entries.length]]
      if (one && two)
        expect(await brokenAt(entries.with(index, two).with((index + 1) % entries.length, one))).toBeDefined()
    }
  })

  test('breaks where what an entry says is gone and no later one says that it was forgotten', async () => {
    const [first] = entries
    if (first) expect(await brokenAt(entries.with(0, { ...first, content: null }))).toBe(1)
  })
})

test('canonical JSON is the same whatever order the names came in, and reads back as what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json)
      expect(canonicalJson(turned(value as Json))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

/** The same value with every object's names in the opposite order. */
function turned(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(turned)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, each]) => [name, each === undefined ? null : turned(each)]),
  )
}
