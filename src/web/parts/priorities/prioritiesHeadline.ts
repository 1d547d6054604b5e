import type { PrioritiesPage } from '../../../contract/priorities.ts'
import { numberWords } from '../../../domain/numberWords.ts'
import { capitalised } from '../../../domain/sentence.ts'

/** "Four milestones have slipped, on three of five priorities; two linked indicators are red." Named below, never scored. */
export function prioritiesHeadline({ priorities }: Pick<PrioritiesPage, 'priorities'>): string {
  const open = priorities.filter(({ isOpen }) => isOpen)
  const slipped = open.reduce((sum, each) => sum + each.slipped.length, 0)
  const on = open.filter((each) => each.slipped.length > 0).length
  const reds = new Set(open.flatMap((each) => each.reds.map(({ indicatorId }) => indicatorId))).size
  return `${capitalised(slippedWords(slipped, on, open.length))}; ${redWords(reds)}.`
}

function slippedWords(slipped: number, on: number, of: number): string {
  if (slipped === 0) return 'no milestone has slipped'
  const milestones = slipped === 1 ? 'one milestone has' : `${numberWords(slipped)} milestones have`
  const where = of === 1 ? '' : `, on ${numberWords(on)} of ${numberWords(of)} priorities`
  return `${milestones} slipped${where}`
}

function redWords(reds: number): string {
  if (reds === 0) return 'no linked indicator is red'
  return reds === 1 ? 'one linked indicator is red' : `${numberWords(reds)} linked indicators are red`
}
