import type { IndicatorPage } from '../../contract/indicators.ts'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { quarterLabel } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { ended } from '../../domain/sentence.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import type { PackIndicator } from '../pack.ts'
import { variationSentences } from '../sheet/variationSentences.ts'
import { decisionAnswer } from '../words/decisionAnswer.ts'
import { outlookWords } from '../words/outlookWords.ts'
import { standingCommentary } from '../words/standingCommentary.ts'

/** What somebody presenting the slide is asked about, a paragraph each: why, whether usual, what to expect, what was said and decided. */
export function speakerNotes({ row, page }: PackIndicator, partnership: Partnership): string[] {
  const usual = variationSentences(page)
  return [
    ended(`${row.reference} ${row.title}. Lead partner: ${page.leadPartner ?? 'none named'}`),
    page.reason,
    ...(row.overridden ? [row.overridden.words] : []),
    ...(usual.length > 0 ? usual : [page.process.variationSentence]),
    ...(page.disagreement === null ? [] : [page.disagreement]),
    ...outlookWords(page),
    ...commentary(page, partnership),
    ...page.decisions.map(
      ({ letter, decision }) =>
        `Decision ${letter}, ${longDate(isoDate(decision.meetingDate))}: ${ended(decision.recommendation)} ${decisionAnswer(decision)}`,
    ),
  ].filter(Boolean)
}

/** Of the quarter shown and the one before it, by whom. */
function commentary(page: IndicatorPage, { partners }: Partnership): string[] {
  return standingCommentary(page)
    .slice(0, 2)
    .map(({ quarter, partnerId, text }) => {
      const by = partners.find(({ id }) => id === partnerId)?.name
      return `Commentary, ${quarterLabel(quarterFromSlug(quarter))}${by ? `, ${by}` : ''}: ${text}`
    })
}
