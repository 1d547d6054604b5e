import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { change, directionOfTravel } from '../../../src/domain/performance/directionOfTravel.ts'
import { polarities } from '../../../src/domain/indicators/polarity.ts'
import { anyFigure } from './performance.arbitrary.ts'

test('a rise is better where higher is better, and worse where lower is', () => {
  expect(directionOfTravel('31.5', '34', 'higherIsBetter')).toEqual({
    movement: 'up',
    by: '2.5',
    judgement: 'better',
  })
  expect(directionOfTravel('480', '510', 'lowerIsBetter')).toEqual({
    movement: 'up',
    by: '30',
    judgement: 'worse',
  })
})

test('a figure that stays is neither better nor worse, however it is written', () => {
  expect(directionOfTravel('0.1', '0.10', 'lowerIsBetter')).toEqual({
    movement: 'unchanged',
    by: '0',
    judgement: 'unchanged',
  })
})

test('a contextual figure and a figure with a range to keep to move without judgement', () => {
  expect(directionOfTravel('1', '2', 'noJudgement')).toMatchObject({
    movement: 'up',
    judgement: 'noJudgement',
  })
  expect(directionOfTravel('2', '1', 'range')).toMatchObject({ movement: 'down', judgement: 'noJudgement' })
})

test('adding the same amount to both figures moves nothing', () => {
  fc.assert(
    fc.property(anyFigure, anyFigure, anyFigure, (earlier, later, constant) => {
      const plus = (figure: string) => new Big(figure).plus(constant).toFixed()
      expect(change(plus(earlier), plus(later))).toEqual(change(earlier, later))
    }),
  )
})

test('the opposite polarity turns the judgement round and leaves the movement alone', () => {
  const opposite = { better: 'worse', worse: 'better', unchanged: 'unchanged', noJudgement: 'noJudgement' }
  fc.assert(
    fc.property(anyFigure, anyFigure, (earlier, later) => {
      const higher = directionOfTravel(earlier, later, 'higherIsBetter')
      const lower = directionOfTravel(earlier, later, 'lowerIsBetter')
      if (higher.movement === 'none' || lower.movement === 'none') throw new Error('There are two figures')
      expect([lower.movement, lower.by]).toEqual([higher.movement, higher.by])
      expect(lower.judgement).toBe(opposite[higher.judgement])
    }),
  )
})

test('there and back again is the same distance the other way', () => {
  const back = { up: 'down', down: 'up', unchanged: 'unchanged', none: 'none' }
  fc.assert(
    fc.property(anyFigure, anyFigure, fc.constantFrom(...polarities), (one, other, polarity) => {
      const there = directionOfTravel(one, other, polarity)
      expect(directionOfTravel(other, one, polarity).movement).toBe(back[there.movement])
      expect(change(other, one).by).toBe(change(one, other).by)
    }),
  )
})
