import { useQuery } from '@tanstack/react-query'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { catalogueQuery } from '../../api/catalogueQueries.ts'
import { useStanding } from '../../api/meQueries.ts'
import { mayBeUnchecked, uncheckedFields } from './definitionDraft.ts'

/** The fields that came from the catalogue and nobody has checked; none until the catalogue has answered. */
export function useUncheckedFields(page: IndicatorPage): readonly string[] {
  const isMember = useStanding().may('readTheScorecards')
  const { data = [] } = useQuery({
    ...catalogueQuery(wholeAsOneWord(page.reference)),
    enabled: isMember && mayBeUnchecked(page),
  })
  const entry = data.find(
    ({ reference, parts }) =>
      reference === page.reference || parts.some((part) => part.reference === page.reference),
  )
  return uncheckedFields(page, entry)
}

/** "NI157" for "NI 157a": searched as one word, few others match. */
const wholeAsOneWord = (reference: string): string => reference.replace(/\s|[a-z]$/g, '')
