import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shareOfPercent } from '../../src/domain/decimalText.ts'
import { penceOfPounds } from '../../src/domain/rewardGrant/pence.ts'
import { rewardGrant, sharePaid, type RewardGrant } from '../../src/domain/rewardGrant/rewardGrant.ts'
import { shareOfStretch } from '../../src/domain/rewardGrant/shareOfStretch.ts'

type Single = {
  id: string
  why: string
  without_agreement: number
  stretch_target: number
  outturn: number | null
  grant_available: number
  threshold_pct?: number
  expected: { proportion?: number | null; payable_pounds: number | null; status?: string }
}
type Multi = {
  id: string
  why: string
  grant_available: number
  threshold_pct?: number
  weights?: number[]
  /** Each: without the agreement, stretch target, outturn. */
  sub_targets: [number, number, number | null][]
  expected: { payable_pounds: number | null }
}

const file = join(process.env['REFERENCE_CASES'] ?? '../shared/reference', 'prg-cases.json')
const absent = !existsSync(file)
const { cases, multi = [] } = absent
  ? { cases: [] }
  : (JSON.parse(readFileSync(file, 'utf8')) as { cases: Single[]; multi?: Multi[] })

const text = (figure: number | null): string | null => (figure === null ? null : String(figure))
const scaleOf = ({ threshold_pct: percent = 60 }: { threshold_pct?: number }) => ({
  threshold: shareOfPercent(String(percent)),
  maximumShare: '1',
})

function expectPaid(grant: RewardGrant, pounds: number | null): void {
  if (pounds === null) expect(grant.grant).toBe('notCalculable')
  else expect(grant).toEqual({ grant: 'calculated', pence: penceOfPounds(String(pounds)) })
}

describe.skipIf(absent)(
  `prg-cases.json of the reference folder${absent ? ' (folder absent: skipped)' : ''}`,
  () => {
    test('the folder holds grants in full, in proportion and none', () => {
      const statuses = new Set(cases.map(({ expected }) => expected.status))
      expect(['full', 'pro-rata', 'none'].filter((status) => !statuses.has(status))).toEqual([])
    })

    test.each(cases)('$id: $why', (published) => {
      const { expected } = published
      const target = {
        expectedWithout: String(published.without_agreement),
        stretch: String(published.stretch_target),
      }
      const outturn = text(published.outturn)
      const available = penceOfPounds(String(published.grant_available))
      const scale = scaleOf(published)
      expectPaid(
        rewardGrant([{ ...target, outturn, weight: '1' }], available, scale),
        expected.payable_pounds,
      )
      const share = outturn === null ? null : shareOfStretch(outturn, target)
      if (typeof expected.proportion !== 'number') return
      if (share === null) throw new Error('A proportion is expected, and none was found')
      expect(Number(share.part.div(share.whole))).toBeCloseTo(expected.proportion, 12)
      const paid = sharePaid(share, scale)
      const status = paid.part.eq(0) ? 'none' : paid.part.gte(paid.whole) ? 'full' : 'pro-rata'
      if (expected.status !== undefined) expect(status).toBe(expected.status)
    })

    test.each(multi)('$id: $why', (published) => {
      const parts = published.sub_targets.map(([expectedWithout, stretch, outturn], i) => ({
        expectedWithout: String(expectedWithout),
        stretch: String(stretch),
        outturn: text(outturn),
        weight: String(published.weights?.[i] ?? 1),
      }))
      const available = penceOfPounds(String(published.grant_available))
      expectPaid(rewardGrant(parts, available, scaleOf(published)), published.expected.payable_pounds)
    })
  },
)
