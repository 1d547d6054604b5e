import type { RowOrder } from '../../../domain/scorecards/scorecardView.ts'

/** Each order as it is offered; those that are not always offered are reached by a column's heading. */
export const orderWords: readonly {
  readonly value: RowOrder
  readonly words: string
  readonly always: boolean
}[] = [
  { value: 'group', words: 'Group, worst first', always: true },
  { value: 'agreed', words: 'Group, agreed order', always: true },
  { value: 'worst', words: 'Worst first', always: true },
  { value: 'best', words: 'Best first', always: false },
  { value: 'direction', words: 'Worsened first', always: true },
  { value: 'reference', words: 'Reference', always: true },
  { value: 'reference-reversed', words: 'Reference, reversed', always: false },
  { value: 'title', words: 'Title', always: true },
  { value: 'title-reversed', words: 'Title, reversed', always: false },
  { value: 'lead', words: 'Lead partner', always: true },
  { value: 'lead-reversed', words: 'Lead partner, reversed', always: false },
]
