import { expect, test } from 'vitest'
import { sparkFigures } from '../../../../src/web/parts/scorecard/sparkFigures.ts'

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
