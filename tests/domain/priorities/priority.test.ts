import { describe, expect, test } from 'vitest'
import type { Owner } from '../../../src/domain/partnership/owner.ts'
import {
  priorityStanding,
  progressByQuarter,
  standingLinks,
  type PriorityLink,
  type PriorityRevision,
} from '../../../src/domain/priorities/priority.ts'

const council: Owner = { kind: 'partner', partnerId: 'harrow-council' }
const agreed: PriorityRevision = { change: 'agreed', title: 'Climate change', aim: '', lead: council }

describe('a priority', () => {
  test('stands as it was last written, and is not there before it was agreed', () => {
    expect(priorityStanding([])).toBeUndefined()
    const revised: PriorityRevision = { ...agreed, change: 'revised', aim: 'Lower emissions.' }
    expect(priorityStanding([agreed, revised])).toEqual({
      title: 'Climate change',
      aim: 'Lower emissions.',
      lead: council,
      isOpen: true,
    })
    expect(priorityStanding([agreed, { ...agreed, change: 'closed' }])?.isOpen).toBe(false)
  })

  test('is linked with what was added and not removed, in the order it was added', () => {
    const link = (change: PriorityLink['change'], indicatorId: string): PriorityLink => ({
      change,
      to: { indicatorId },
    })
    const decision: PriorityLink = { change: 'added', to: { decisionId: 'ni-186' } }
    const events = [
      link('added', 'ni-186'),
      decision,
      link('added', 'ni-187'),
      link('removed', 'ni-186'),
      link('added', 'ni-186'),
    ]
    expect(standingLinks(events).map(({ to }) => to)).toEqual([
      { decisionId: 'ni-186' },
      { indicatorId: 'ni-187' },
      { indicatorId: 'ni-186' },
    ])
  })

  test('has a quarter’s progress as last written, with what it said before', () => {
    const written = (quarter: 1 | 2, text: string) => ({ quarter: { startYear: 2010, quarter }, text })
    const [first, second, again] = [
      written(1, 'Begun.'),
      written(2, 'Half done.'),
      written(1, 'Begun in May.'),
    ]
    expect(progressByQuarter([first, second, again])).toEqual([
      { standing: second, before: [] },
      { standing: again, before: [first] },
    ])
  })
})
