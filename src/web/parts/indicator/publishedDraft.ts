import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { AddPublishedStatus } from '../../../contract/settings.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { quartersShown } from '../../../papers/sheet/chartFiguresOf.ts'

export type PublishedDraft = {
  readonly quarter: string
  readonly status: string
  readonly source: string
  /** Empty: today. */
  readonly knownOn: string
}

/** The figures a source may have given a status, newest first: of a yearly indicator only quarters with one. */
export const publishedFigures = (page: IndicatorPage): { value: string; words: string }[] =>
  quartersShown(page)
    .filter(({ observation }) => observation !== null || !page.annual)
    .toReversed()
    .map(({ quarter, observation }) => ({
      value: quarter,
      words: observation?.periodLabel ?? quarterLabelOf(quarter),
    }))

export const blankPublished = (page: IndicatorPage): PublishedDraft => ({
  quarter: publishedFigures(page)[0]?.value ?? page.quarter,
  status: '',
  source: '',
  knownOn: '',
})

export type PublishedProblems = Partial<Record<keyof PublishedDraft, string>>

/** What is still to be written, each with the sentence that asks for it. */
export const missingFromPublished = ({ status, source }: PublishedDraft): PublishedProblems => ({
  ...(status.trim() === '' && { status: 'Write the status as its source printed it.' }),
  ...(source.trim() === '' && { source: 'Name the paper that printed it.' }),
})

export const publishedFrom = ({ quarter, status, source, knownOn }: PublishedDraft): AddPublishedStatus => ({
  quarter,
  status: status.trim(),
  source: source.trim(),
  ...(knownOn !== '' && { knownOn }),
})
