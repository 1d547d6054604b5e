import { statusWord } from '../../performance/statusWord.ts'
import { uncapitalised } from '../../sentence.ts'
import { longDate } from '../../time/dateWords.ts'
import {
  quarterIndex,
  quarterLabel,
  quarterSlug,
  type FinancialQuarter,
} from '../../time/financialQuarter.ts'
import { quarterFromSlug } from '../../time/quarterFromSlug.ts'
import { byReference } from './byReference.ts'
import { linked, named, sentence, type SentencePart } from './sentence.ts'
import type { Between, Cited, Coming, IndicatorStanding, Place } from './standing.ts'

export type MembershipChange =
  | {
      readonly kind: 'joined' | 'left'
      readonly indicator: IndicatorStanding
      /** Null where nothing recorded says which decision it was. */
      readonly cited: Cited | null
    }
  | {
      readonly kind: 'movedGroup'
      readonly indicator: IndicatorStanding
      readonly before: Place
      readonly after: Place
    }
  | { readonly kind: 'comingDecided'; readonly indicator: IndicatorStanding; readonly coming: Coming }
  | {
      readonly kind: 'reordered'
      readonly quarter: FinancialQuarter
      readonly indicators: readonly IndicatorStanding[]
    }
  | {
      readonly kind: 'quarterPublished' | 'quarterWithdrawn'
      readonly quarter: string
      readonly cited: Cited
    }

/**
 * Who stands on the scorecard now and did not then, and the other way about, in the quarter reported at each; who moved;
 * what has been decided for a quarter still to come; which quarters the public reads now.
 */
export function membershipChanges({ last, now }: Between): MembershipChange[] {
  const all = [...new Set([...last.indicators.keys(), ...now.indicators.keys()])]
    .flatMap((id) => now.indicators.get(id) ?? last.indicators.get(id) ?? [])
    .toSorted(byReference)
  const only = (here: Between['now'], there: Between['now']) =>
    all.filter(({ id }) => here.places.has(id) && !there.places.has(id))
  const both = all.flatMap((indicator) => {
    const [before, after] = [last.places.get(indicator.id), now.places.get(indicator.id)]
    return before && after ? [{ indicator, before, after }] : []
  })
  const reordered = both.filter(
    ({ before, after }) => before.groupId === after.groupId && before.position !== after.position,
  )
  return [
    ...only(now, last).map((indicator) => ({
      kind: 'joined' as const,
      indicator,
      cited: now.places.get(indicator.id)?.joinedBy ?? null,
    })),
    ...only(last, now).map((indicator) => ({
      kind: 'left' as const,
      indicator: last.indicators.get(indicator.id) ?? indicator,
      cited: now.departures.get(indicator.id) ?? null,
    })),
    ...both
      .filter(({ before, after }) => before.groupId !== after.groupId)
      .map((each) => ({ kind: 'movedGroup' as const, ...each })),
    ...comingDecided({ last, now }, all),
    ...(reordered.length === 0
      ? []
      : [
          {
            kind: 'reordered' as const,
            quarter: now.quarter,
            indicators: reordered.map(({ indicator }) => indicator),
          },
        ]),
    ...publicationChanges({ last, now }),
  ]
}

const comingKey = ({ indicatorId, change, from }: Coming): string =>
  `${indicatorId} ${change} ${quarterIndex(from)}`

function comingDecided({ last, now }: Between, all: readonly IndicatorStanding[]): MembershipChange[] {
  const known = new Set(last.comings.map(comingKey))
  return all.flatMap((indicator) =>
    now.comings
      .filter((each) => each.indicatorId === indicator.id && !known.has(comingKey(each)))
      .map((coming) => ({ kind: 'comingDecided' as const, indicator, coming })),
  )
}

function publicationChanges({ last, now }: Between): MembershipChange[] {
  const inOrder = (quarters: ReadonlyMap<string, Cited>, without: ReadonlyMap<string, Cited>) =>
    [...quarters].filter(([quarter]) => !without.has(quarter)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...inOrder(now.published, last.published).map(([quarter, cited]) => ({
      kind: 'quarterPublished' as const,
      quarter,
      cited,
    })),
    ...inOrder(last.published, now.published).map(([quarter, cited]) => ({
      kind: 'quarterWithdrawn' as const,
      quarter,
      cited,
    })),
  ]
}

export function membershipSentence(change: MembershipChange): SentencePart[] {
  switch (change.kind) {
    case 'joined':
      return sentence(
        named(change.indicator, 'status'),
        ' has joined the scorecard',
        ...citedWords(change.cited, `; its status is ${uncapitalised(statusWord(change.indicator.status))}.`),
      )
    case 'left':
      return sentence(
        named(change.indicator, 'history'),
        ' has left the scorecard',
        ...citedWords(
          change.cited,
          `; its status was ${uncapitalised(statusWord(change.indicator.status))}.`,
        ),
      )
    case 'movedGroup':
      return sentence(
        named(change.indicator, 'status'),
        ` has moved from ${change.before.groupName} to ${change.after.groupName}`,
        ...citedWords(change.after.cited),
      )
    case 'comingDecided':
      return sentence(
        named(change.indicator, 'status'),
        ` ${comingWords[change.coming.change]} from ${quarterLabel(change.coming.from)}`,
        ...citedWords(change.coming.cited),
      )
    case 'reordered':
      return sentence(
        'The ',
        linked('order of the indicators', { to: 'scorecard', quarter: quarterSlug(change.quarter) }),
        ' on the scorecard is another.',
      )
    case 'quarterPublished':
    case 'quarterWithdrawn':
      return sentence(
        'The scorecard for ',
        linked(quarterLabel(quarterFromSlug(change.quarter)), { to: 'scorecard', quarter: change.quarter }),
        change.kind === 'quarterPublished' ? ' was published' : ' is no longer published',
        ...(change.kind === 'quarterPublished' ? citedWords(change.cited) : ['.']),
      )
  }
}

const comingWords: Readonly<Record<Coming['change'], string>> = {
  joined: 'will join the scorecard',
  moved: 'will move on the scorecard',
  left: 'will leave the scorecard',
}

/** ", by decision of 29 November 2010." leading to the meeting. */
const citedWords = (cited: Cited | null, end = '.'): (string | SentencePart)[] =>
  cited === null
    ? [end]
    : [
        ', by ',
        linked(`decision of ${longDate(cited.decidedOn)}`, { to: 'meeting', id: cited.meetingId }),
        end,
      ]
