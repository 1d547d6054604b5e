import { expect, test } from 'vitest'
import { spendMorning } from '../../bench/morning/spendMorning.ts'
import { startProgram } from '../../bench/processes/startProgram.ts'
import { slope } from '../../bench/report/statistics.ts'
import { scorecardStore } from '../../bench/stores/storeFolder.ts'

/** `npm start` gives the server a heap of 320 MB; what it takes besides is bounded too. */
const MOST_MEMORY = 450_000_000

test('a short performance morning: everybody is answered, pages follow, and nothing acknowledged is lost', async () => {
  const folder = await scorecardStore(60)
  const server = await startProgram('src/server/main.ts', { env: { SCORECARD_DATA: folder.path } })
  try {
    const report = await spendMorning({
      url: server.url,
      seconds: 8,
      readers: 40,
      entering: 8,
      recording: 2,
      lookSeconds: 1.5,
    })
    expect(report.errors).toEqual([])
    expect(report.lost).toEqual([])
    expect(report.acknowledged).toBe(report.writes.length)
    expect(report.acknowledged).toBeGreaterThan(5)
    expect(report.reads.length).toBeGreaterThan(100)
    expect(report.heard).toBeGreaterThan(40)
    expect((await server.peakMemory()) ?? 0).toBeLessThan(MOST_MEMORY)
  } finally {
    await server.stop()
    await folder.remove()
  }
}, 120_000)

test('memory that grows by two a minute has that slope, whatever it began with', () => {
  expect(
    slope([
      [0, 100],
      [1, 102],
      [2, 104],
    ]),
  ).toBe(2)
  expect(
    slope([
      [0, 5],
      [1, 5],
      [2, 5],
    ]),
  ).toBe(0)
})
