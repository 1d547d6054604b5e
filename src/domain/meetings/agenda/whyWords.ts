import { ended } from '../../sentence.ts'

/** Why an item is on the agenda, each reason ended before the next: "Turned red since 24 May 2010. Signal: worse". */
export const whyWords = (why: readonly string[]): string =>
  why.map((each, index) => (index < why.length - 1 ? ended(each) : each)).join(' ')
