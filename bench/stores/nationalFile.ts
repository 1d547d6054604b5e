import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { quarterLabel } from '../../src/domain/time/financialQuarter.ts'
import { plausibleFigures, plausibleIndicators } from './plausibleIndicator.ts'
import { HOME_AREA, quarters } from './scorecardStore.ts'

export const NATIONAL = { areas: 150, indicators: 198, observations: 150 * 198 * quarters.length } as const

export const nationalColumns = {
  areaCode: 'area code',
  areaName: 'area name',
  reference: 'indicator',
  period: 'period',
  value: 'value',
  absence: 'absence',
} as const

type NationalFigure = {
  readonly area: number
  readonly areaCode: string
  readonly indicator: number
  readonly reference: string
  readonly quarter: number
  readonly value: string | null
}

/** Every figure of the national store, area by area; the first area is the partnership's own. */
export function* nationalFigures(): Generator<NationalFigure> {
  const indicators = plausibleIndicators(NATIONAL.indicators)
  for (let area = 0; area < NATIONAL.areas; area++)
    for (const [indicator, { reference }] of indicators.entries())
      for (const [quarter, value] of plausibleFigures(indicator, area).entries())
        yield { area, areaCode: areaCode(area), indicator, reference, quarter, value }
}

/** Writes them as a tidy CSV, one row an observation, and gives how many rows. */
export async function writeNationalFile(path: string): Promise<number> {
  const file = createWriteStream(path)
  const labels = quarters.map(quarterLabel)
  let lines = `${Object.values(nationalColumns).join(',')}\n`
  let rows = 0
  for (const { area, areaCode: code, reference, quarter, value } of nationalFigures()) {
    lines += `${code},Area ${area},${reference},${labels[quarter]},${value ?? ''},${value === null ? 'late' : ''}\n`
    rows++
    if (lines.length < 1 << 20) continue
    if (!file.write(lines)) await once(file, 'drain')
    lines = ''
  }
  file.end(lines)
  await once(file, 'close')
  return rows
}

const areaCode = (area: number): string =>
  `${HOME_AREA.code.slice(0, 3)}${String(area).padStart(HOME_AREA.code.length - 3, '0')}`
