import type { Method } from './statusRuleDraft.ts'

/** Each way of giving a status, as chosen from a list, with what it does and who published it. */
export const methodWords: Readonly<Record<Method, { readonly name: string; readonly how: string }>> = {
  threeLevels: {
    name: 'Three levels, by how far it misses',
    how: 'Green at or better than target; amber within the tolerance; red beyond it. As Maidstone 2010/11 and Havering 2024/25.',
  },
  fiveLevels: {
    name: 'Five levels, high green to high red',
    how: 'By the distance from target, better counted as positive. Each band begins at or below the one before. As a county council of 2013/14.',
  },
  sameQuarterLastYear: {
    name: 'Three levels, beside the same quarter last year',
    how: 'Green at target or within the tolerance of it. Beyond that, amber where it is no worse than the same quarter last year, red where it is. As Havering 2013/14.',
  },
  shareOfStretch: {
    name: 'By the share of the stretch achieved',
    how: 'Of the way from what was expected to the stretch target. An indicator without a stretch target is then not rated. As Bath and North East Somerset 2006.',
  },
}

export const methods = Object.keys(methodWords) as Method[]
