import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartModel } from '../../src/chart/chartModel.ts'
import { chartSvg } from '../../src/chart/chartSvg.ts'
import { anyFigures } from './anyFigures.ts'
import {
  emergencyBedDays,
  figuresOf,
  housingBenefit,
  rangeIndicator,
  roadCasualties,
} from './chartExamples.ts'
import { apprenticeships, digitalContacts, rebasedThefts } from './judgedExamples.ts'
import { collisions, outside, textBoxes } from './svgReading.ts'

const wide = { width: 980, height: 430, fontSize: 14 }
const slim = { width: 362, height: 340, fontSize: 13, slim: true }

describe('the approved drawings', () => {
  test.each([
    ['emergency-bed-days', emergencyBedDays, wide],
    ['emergency-bed-days-slim', emergencyBedDays, slim],
    ['road-casualties', roadCasualties, wide],
    ['range-indicator', rangeIndicator, wide],
    ['housing-benefit', housingBenefit, wide],
    ['housing-benefit-slim', housingBenefit, slim],
    ['no-figures', figuresOf([]), slim],
    ['rebased-thefts', rebasedThefts, wide],
    ['rebased-thefts-slim', rebasedThefts, slim],
    ['apprenticeships', apprenticeships, wide],
    ['digital-contacts', digitalContacts, wide],
  ])('%s', async (name, figures, size) => {
    await expect(chartSvg(chartModel(figures, size), { id: name })).toMatchFileSnapshot(`golden/${name}.svg`)
  })
})

test('no text runs into another or leaves the picture, whatever the figures', () => {
  fc.assert(
    fc.property(
      anyFigures,
      fc.constantFrom(wide, slim, { width: 1128, height: 405, fontSize: 18 }),
      (figures, size) => {
        const boxes = textBoxes(chartSvg(chartModel(figures, size), { id: 'c' }))
        expect(collisions(boxes)).toEqual([])
        expect(outside(boxes, size.width, size.height)).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('text from people is escaped, and nothing outside the file is referred to', () => {
  const hostile = '<script>alert("x")</script> & \'y\' \u0000'
  const [first] = emergencyBedDays.decisions
  const svg = chartSvg(
    chartModel(
      { ...emergencyBedDays, title: hostile, decisions: [{ ...first!, letter: '<', words: hostile }] },
      wide,
    ),
    { id: 'a"b' },
  )
  expect(svg).not.toMatch(/<script|href|url\(/)
  expect(svg).not.toContain(String.fromCharCode(0))
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http')
  expect(svg).toContain('&lt;script&gt;')
})

test('the drawing carries a title and a description that stand without it', () => {
  const svg = chartSvg(chartModel(emergencyBedDays, wide), { id: 'c', title: 'Emergency bed days fell' })
  expect(svg).toContain('<title id="c-title">Emergency bed days fell</title>')
  expect(svg).toContain('Latest: 141.6 per 1,000 for Q2 2010/11, provisional.')
  expect(svg).toContain('Decision A: 27 Oct 2009. Project funded from the £200,000 stretch fund.')
})
