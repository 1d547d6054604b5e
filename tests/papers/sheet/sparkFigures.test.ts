import { expect, test } from 'vitest'
import { sparklineModel } from '../../../src/chart/sparklineModel.ts'
import { sparkFigures } from '../../../src/papers/sheet/sparkFigures.ts'

test('runs of one target are laid out by quarter: none, a figure, a range', () => {
  const { targets } = sparkFigures({
    spark: {
      values: ['1', '2', null, '4'],
      targets: [
        [1, null],
        [2, '480'],
        [1, ['85', null]],
      ],
      usual: [],
      signals: [],
    },
    stretch: null,
    annual: false,
    marks: '',
  })
  expect(targets).toEqual([null, { value: '480' }, { value: '480' }, { low: '85', high: null }])
})

test('a break before the latest figure parts it from the line', () => {
  const spark = { values: ['1', '2', null], targets: [], usual: [], signals: [] }
  expect(sparkFigures({ spark, stretch: null, annual: false, marks: 'pb' }).breaks).toEqual([1])
  expect(sparkFigures({ spark, stretch: null, annual: false, marks: 'p' }).breaks).toEqual([])
})

test('a figure that adds up over the year starts afresh each Q1: no line falls from Q4 to it', () => {
  // Q3 2009/10 to Q2 2010/11: 30, 40 and then 9, 20 of the new year.
  const spark = { values: ['30', '40', '9', '20'], targets: [], usual: [], signals: [], restarts: [2] }
  const figures = sparkFigures({ spark, stretch: null, annual: false, marks: '' })
  expect(figures.breaks).toEqual([2])
  const lengths = sparklineModel(figures).runs.map((run) => run.length / 2)
  expect(lengths).toEqual([2, 2])
})
