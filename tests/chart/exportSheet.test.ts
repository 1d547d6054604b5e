import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ExportSheet, exportSheetSvg, sheetSizes, type SheetSize } from '../../src/chart/exportSheet.ts'
import { headline } from '../../src/chart/quarterHeadline.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { anyFigures } from './anyFigures.ts'
import { emergencyBedDays, housingBenefit, rangeIndicator, roadCasualties } from './chartExamples.ts'
import { collisions, outside, textBoxes } from './svgReading.ts'

const sheet: ExportSheet = {
  organisation: 'Harrow Strategic Partnership',
  area: 'Harrow',
  headline: headline(emergencyBedDays),
  figures: emergencyBedDays,
  status: {
    mark: 'amber',
    word: 'Amber',
    words: '141.6 is 3.6 above the target of 138.0, a miss of 2.6%, within the 5% tolerance.',
  },
  source: 'hospital activity returns from the hospital trust',
  asAt: isoDate('2010-11-29'),
  illustrative: 'figures',
  notes: [],
}

function drawn(given: Partial<ExportSheet> = {}): string {
  const outcome = exportSheetSvg({ ...sheet, ...given })
  if (outcome.outcome === 'refused') throw new Error(`Refused: ${outcome.missing.join(', ')}`)
  return outcome.svg
}

const words = (svg: string): string =>
  textBoxes(svg)
    .map((box) => box.words)
    .join(' ')
    .replaceAll('\u00a0', ' ')

describe('refusal', () => {
  test.each([
    ['headline', { headline: ' ' }],
    ['unit', { figures: { ...emergencyBedDays, unit: '' } }],
    ['source', { source: '' }],
    ['as-at date', { asAt: null }],
    ['status', { status: null }],
  ])('a picture without its %s is refused, and says so', (missing, given) => {
    expect(exportSheetSvg({ ...sheet, ...given })).toEqual({ outcome: 'refused', missing: [missing] })
  })

  test('everything that is missing is named at once', () => {
    expect(exportSheetSvg({ ...sheet, source: '', asAt: null })).toEqual({
      outcome: 'refused',
      missing: ['source', 'as-at date'],
    })
  })

  test('a headline of more than fifteen words is refused, though its words be short', () => {
    const wordy = 'It is up to us to see to it at no cost to any of us'
    expect(wordy.split(' ')).toHaveLength(16)
    expect(exportSheetSvg({ ...sheet, headline: wordy })).toEqual({
      outcome: 'refused',
      missing: ['headline of 15 words at most'],
    })
  })

  test('a headline that does not fit two lines is refused, not cut', () => {
    const long = 'Emergency bed days fell and rose and fell and rose again '.repeat(6)
    expect(exportSheetSvg({ ...sheet, headline: long })).toEqual({
      outcome: 'refused',
      missing: ['headline of two lines at most'],
    })
  })
})

describe('what the picture says', () => {
  test.each([
    'Harrow Strategic Partnership',
    'NI 134',
    'Emergency bed days, per 1,000, each quarter, Harrow, Q3 2005/06 to Q2 2010/11',
    'Amber 141.6 is 3.6 above the target of 138.0, a miss of 2.6%, within the 5% tolerance.',
    'Target for Q2 2010/11: 138.0 or lower. Stretch target by Q4 2010/11: 130.0 or lower.',
    'As it stood on 29 November 2010.',
    '[p] provisional. [r] revised: Q1 2009/10. Open ring: outside its usual range, better. Dashed ring: forecast, not a figure. Vertical axis starts at 120.',
    'Source: hospital activity returns from the hospital trust. Illustrative figures.',
  ])('“%s”', (sentence) => {
    expect(words(drawn())).toContain(sentence)
  })

  test('an annual indicator is given the target of its latest figure, as its status is', () => {
    expect(words(drawn({ figures: roadCasualties }))).toContain('Target for 2009: 52 or lower.')
  })

  test('published figures are not called illustrative', () => {
    expect(words(drawn({ illustrative: 'nothing' }))).not.toContain('Illustrative')
    expect(words(drawn({ illustrative: 'targets' }))).toContain('Illustrative targets.')
  })

  test('a decision whose words have no room in the chart is given in the notes', () => {
    expect(words(drawn({ figures: housingBenefit }))).toContain(
      'E: 12 Sep 2009. Recommendation 5 on the backlog',
    )
  })

  test('with more notes than room the last are left out, which is said; the date and the source stay', () => {
    const notes = Array.from(
      { length: 60 },
      (_, index) => `Note ${index + 1} on how the figures were collected.`,
    )
    const said = words(drawn({ notes }))
    expect(said).toContain('Note 1 on how')
    expect(said).not.toContain('Note 60 on how')
    expect(said).toContain('More notes are given with the figures.')
    expect(said).toContain('As it stood on 29 November 2010.')
    expect(said).toContain('Source: hospital activity returns')
  })
})

test('the figures and where they came from are inside the file', () => {
  const json = /<metadata>(.*)<\/metadata>/
    .exec(drawn())![1]!
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
  const metadata = JSON.parse(json)
  expect(metadata).toMatchObject({
    reference: 'NI 134',
    asAt: '2010-11-29',
    unit: 'per 1,000',
    illustrative: 'figures',
  })
  expect(metadata.rows.at(-3)).toMatchObject({
    quarter: 'Q2 2010/11',
    actual: '141.6',
    target: '138.0',
    stretchTarget: '130.0',
    status: 'Amber',
    marks: '[p]',
  })
})

test('a face is carried inside the file, and one from elsewhere is not accepted', () => {
  const face = { family: 'Source Sans 3', weight: '200 900', dataUri: 'data:font/woff2;base64,AAAA' }
  expect(drawn({ fonts: [face] })).toContain("@font-face{font-family:'Source Sans 3'")
  expect(() => drawn({ fonts: [{ ...face, dataUri: 'https://example.org/face.woff2' }] })).toThrow(RangeError)
})

test('nothing outside the file is referred to', () => {
  expect(drawn().replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|<image|<script/)
})

describe('the approved pictures', () => {
  test.each([
    ['export-emergency-bed-days', {}],
    ['export-road-casualties', { figures: roadCasualties, headline: headline(roadCasualties) }],
    ['export-range-indicator', { figures: rangeIndicator, headline: headline(rangeIndicator) }],
    ['export-housing-benefit', { figures: housingBenefit, headline: headline(housingBenefit) }],
  ])('%s', async (name, given) => {
    await expect(drawn(given)).toMatchFileSnapshot(`golden/${name}.svg`)
  })
})

/** What the chart's vertical axis has at its foot: the first of its labels. */
const lowestTick = (svg: string): string | undefined =>
  /<g transform="translate\(36 .*?text-anchor="end"[^>]*>([^<]*)</.exec(svg)?.[1]

test('no text runs into another or leaves the picture, with a title of 60 characters and 40 quarters', () => {
  const title = 'Initial assessments of children carried out within seven days'.slice(0, 60)
  fc.assert(
    fc.property(
      anyFigures,
      fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 12 }),
      fc.lorem({ maxCount: 30 }),
      fc.constantFrom<SheetSize>('slide', 'paper', 'web'),
      (given, notes, reason, size) => {
        const figures = { ...given, title }
        const { width, height } = sheetSizes[size]
        const svg = drawn({
          size,
          figures,
          headline: headline(figures),
          notes,
          status: { mark: 'red', word: 'Red', words: reason },
        })
        const boxes = textBoxes(svg)
        expect(collisions(boxes)).toEqual([])
        expect(outside(boxes, width, height)).toEqual([])
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        const said = /Vertical axis starts at (\S+)\. /.exec(`${words(svg)} `)?.[1]
        if (said !== undefined) expect(lowestTick(svg)).toBe(said)
      },
    ),
  )
})
