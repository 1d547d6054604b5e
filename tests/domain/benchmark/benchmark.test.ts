import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benchmark, type Compared } from '../../../src/domain/benchmark/benchmark.ts'

const among = (ours: string | null, others: readonly string[], changed: Partial<Compared> = {}) =>
  benchmark({ ours, others, unit: '%', polarity: 'higherIsBetter', ...changed })

describe('a place among other areas', () => {
  test('62 among 50, 58, 66 and 70 is third of five, below 66 and 70, and exactly the median', () => {
    expect(among('62', ['50', '58', '66', '70'])).toEqual({
      outcome: 'ranked',
      position: 3,
      from: 'best',
      isShared: false,
      areas: 5,
      median: '62',
      quartile: 2,
      noQuartile: null,
    })
  })

  test('where lower is better the smallest figure is first', () => {
    expect(among('50', ['58', '66', '70'], { polarity: 'lowerIsBetter' })).toMatchObject({
      position: 1,
      quartile: 1,
    })
    expect(among('70', ['58', '66', '50'], { polarity: 'lowerIsBetter' })).toMatchObject({
      position: 4,
      quartile: 4,
    })
  })

  test('equal figures share the better place, and the next place is left out', () => {
    expect(among('66', ['66', '70', '50'])).toMatchObject({ position: 2, isShared: true })
    expect(among('50', ['66', '66', '70'])).toMatchObject({ position: 4, isShared: false })
  })

  test('where neither way is better the place is by figure, highest first, and no quartile is given', () => {
    for (const polarity of ['noJudgement', 'range'] as const)
      expect(among('66', ['50', '58', '70'], { polarity })).toMatchObject({
        position: 2,
        from: 'highest',
        quartile: null,
        noQuartile: 'noJudgement',
      })
  })
})

describe('what is not said', () => {
  test('nothing, where no other area has a figure', () => {
    expect(among('62', [])).toBeUndefined()
  })

  test('three areas are too few for quartiles, four are enough', () => {
    expect(among('62', ['50', '70'])).toMatchObject({
      quartile: null,
      noQuartile: 'tooFewAreas',
      position: 2,
    })
    expect(among('62', ['50', '60', '70'])).toMatchObject({ quartile: 2 })
  })

  test('where the middle areas all have one figure there is no quartile to be in', () => {
    expect(among('100', ['100', '100', '100', '90'])).toMatchObject({
      quartile: null,
      noQuartile: 'noSpread',
    })
  })

  test('counts of areas of different size are never ranked; only the median is given', () => {
    expect(among('510', ['480', '900', '1200'], { unit: 'offences' })).toEqual({
      outcome: 'notRanked',
      because: 'count',
      areas: 4,
      median: '705',
    })
  })

  test('without a figure of our own the others’ median stands alone', () => {
    expect(among(null, ['50', '60'])).toEqual({
      outcome: 'notRanked',
      because: 'noFigure',
      areas: 2,
      median: '55',
    })
  })
})

const figures = fc.array(
  fc.integer({ min: -500, max: 500 }).map((each) => (each / 10).toFixed(1)),
  {
    minLength: 3,
    maxLength: 40,
  },
)
const anyFigure = fc.integer({ min: -500, max: 500 }).map((each) => (each / 10).toFixed(1))
const place = (result: ReturnType<typeof benchmark>) =>
  result?.outcome === 'ranked' ? { ...result, median: '' } : result

describe('what holds for any areas', () => {
  test('mirroring the figures and the polarity changes no place and no quartile', () => {
    const mirrored = (value: string) => new Big(value).times(-1).toFixed()
    fc.assert(
      fc.property(anyFigure, figures, (ours, others) => {
        const mirror = among(mirrored(ours), others.map(mirrored), { polarity: 'lowerIsBetter' })
        expect(place(mirror)).toEqual(place(among(ours, others)))
      }),
    )
  })

  test('changing the unit by a factor, or adding a constant to every figure, changes no place and no quartile', () => {
    const moved = (value: string) => new Big(value).times('2.54').plus('17').toFixed()
    fc.assert(
      fc.property(anyFigure, figures, (ours, others) => {
        expect(place(among(moved(ours), others.map(moved)))).toEqual(place(among(ours, others)))
      }),
    )
  })

  test('a better figure of our own never gives a worse place', () => {
    fc.assert(
      fc.property(anyFigure, fc.integer({ min: 0, max: 100 }), figures, (ours, by, others) => {
        const before = among(ours, others)
        const after = among(new Big(ours).plus(by).toFixed(), others)
        if (before?.outcome !== 'ranked' || after?.outcome !== 'ranked')
          throw new Error('A per cent is ranked')
        expect(after.position).toBeLessThanOrEqual(before.position)
      }),
    )
  })

  test('a better place is never in a worse quartile', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const places = all.map((ours, at) => among(ours, all.toSpliced(at, 1)))
        const ranked = places.flatMap((each) =>
          each?.outcome === 'ranked' && each.quartile !== null
            ? [[each.position, each.quartile] as const]
            : [],
        )
        for (const [position, quartile] of ranked)
          for (const [other, otherQuartile] of ranked)
            if (position < other) expect(quartile).toBeLessThanOrEqual(otherQuartile)
      }),
    )
  })
})
