import { numberWords } from '../numberWords.ts'
import { capitalised } from '../sentence.ts'
import type { MilestoneStanding } from './milestone.ts'

/** "Two of five milestones are done; one is overdue." Never a score. */
export function milestoneCountWords(
  standings: readonly Pick<MilestoneStanding, 'state' | 'isOverdue'>[],
): string {
  const all = standings.length
  if (all === 0) return 'No milestone has been agreed.'
  const done = standings.filter(({ state }) => state === 'done').length
  const overdue = standings.filter(({ isOverdue }) => isOverdue).length
  return `${capitalised(doneWords(done, all))}${overdue === 0 ? '' : `; ${numberWords(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue`}.`
}

function doneWords(done: number, all: number): string {
  if (all === 1) return done === 1 ? 'its one milestone is done' : 'its one milestone is not done'
  if (done === all) return `all ${numberWords(all)} milestones are done`
  const whole = `of ${numberWords(all)} milestones`
  return done === 0
    ? `none ${whole} is done`
    : `${numberWords(done)} ${whole} ${done === 1 ? 'is' : 'are'} done`
}
