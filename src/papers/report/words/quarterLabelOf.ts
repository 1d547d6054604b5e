import { quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

/** "Q2 2010/11" for "2010-11-q2". */
export const quarterLabelOf = (slug: string): string =>
  quarterLabel(quarterFromSlug(slug)).replace(' ', '\u00a0')
