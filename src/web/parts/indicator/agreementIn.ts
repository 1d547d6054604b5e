import type { Agreement, Partnership } from '../../../contract/partnership.ts'
import { quarterEnd } from '../../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

/** The agreement in force at the end of a quarter; of several, the one recorded last. */
export function agreementIn({ agreements }: Partnership, quarter: string): Agreement | null {
  const day = quarterEnd(quarterFromSlug(quarter))
  return agreements.findLast(({ from, until }) => from <= day && day <= until) ?? null
}
