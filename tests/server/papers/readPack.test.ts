import { describe, expect, test } from 'vitest'
import { packIndicators, packReds, packSheet } from '../../../src/papers/pack.ts'
import { examplePack } from '../../support/examplePack.ts'

describe('a view as a pack', () => {
  test('holds every group and indicator of the scorecard, its reds worst first, and the meeting it is for', async () => {
    const read: string[] = []
    const pack = await examplePack()
    expect(pack.subject).toMatchObject({ kind: 'scorecard', id: 'chief-executives' })
    expect(pack.groups.map(({ indicators }) => indicators.length).every((count) => count > 0)).toBe(true)
    const indicators = packIndicators(pack)
    expect(pack.counts.red + pack.counts.amber + pack.counts.green + pack.counts.notRated).toBe(
      indicators.length,
    )
    expect(packReds(pack)).toHaveLength(pack.counts.red)
    for (const { row, page } of indicators) {
      expect([page.id, page.reason, page.quarter]).toEqual([row.indicatorId, row.reason, pack.quarter])
      expect(packSheet(pack, page).headline.split(/\s+/).length).toBeLessThanOrEqual(15)
      read.push(page.id)
    }
    expect(new Set(read).size).toBe(indicators.length)
    expect(pack.meeting?.date).toBe('2010-11-29')
  })

  test('a management group and an indicator alone are packs too', async () => {
    const group = await examplePack({ kind: 'group', id: 'safer-harrow' })
    expect(group.groups.map(({ id }) => id)).toEqual(['safer-harrow'])
    const whole = await examplePack({ kind: 'indicator', id: group.groups[0]?.indicators[0]?.page.id ?? '' })
    expect(packIndicators(whole).map(({ row }) => row.reason)).toEqual([
      group.groups[0]?.indicators[0]?.row.reason,
    ])
  })

  test('a view that is not there is refused', async () => {
    await expect(examplePack({ id: 'nobody' })).rejects.toThrow('There is no scorecard called “nobody”.')
  })
})
