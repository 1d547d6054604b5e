import type { ProposedStatusRule, StatusRuleLine } from '../../../contract/statusRules.ts'
import { shareOfPercent } from '../../../domain/decimalText.ts'
import { percentWords } from '../../format/percentWords.ts'
import { plainNumber } from '../indicator/plainNumber.ts'

type Terms = NonNullable<StatusRuleLine['terms']>
export type Method = Terms['method']

/** A status rule as far as it is written: every method keeps its own numbers while another is chosen. */
export type StatusRuleDraft = {
  /** Empty: every indicator without a rule of its own. */
  readonly indicatorId: string
  /** `partnership`: an indicator goes back under the partnership's rule. */
  readonly method: Method | 'partnership'
  readonly amount: string
  readonly mode: 'relative' | 'absolute'
  readonly highGreenFrom: string
  readonly lowGreenFrom: string
  readonly amberFrom: string
  readonly lowRedFrom: string
  readonly greenShare: string
  readonly amberShare: string
  /** Empty: any change counts as a change. */
  readonly deadBand: string
  readonly deadBandMode: 'relative' | 'absolute'
  readonly dueDays: string
  readonly dueDaysLonger: string
  readonly source: string
}

/** The bands of a county council of 2013/14, in per cent of the target, better positive. */
const bands = { highGreenFrom: '10', lowGreenFrom: '-5', amberFrom: '-10', lowRedFrom: '-20' }

/** Begins from the rule in force, so that only what changes need be written. */
export function draftOf(rule: StatusRuleLine | undefined, indicatorId: string): StatusRuleDraft {
  const { terms } = rule ?? { terms: null }
  const tolerance =
    terms && 'tolerance' in terms ? terms.tolerance : { amount: '5', mode: 'relative' as const }
  return {
    indicatorId,
    method: terms?.method ?? 'threeLevels',
    amount: tolerance.amount,
    mode: terms?.method === 'fiveLevels' ? terms.mode : tolerance.mode,
    ...(terms?.method === 'fiveLevels'
      ? {
          highGreenFrom: terms.highGreenFrom,
          lowGreenFrom: terms.lowGreenFrom,
          amberFrom: terms.amberFrom,
          lowRedFrom: terms.lowRedFrom,
        }
      : bands),
    greenShare: percentOf(terms?.method === 'shareOfStretch' ? terms.greenFrom : '1'),
    amberShare: percentOf(terms?.method === 'shareOfStretch' ? terms.amberFrom : '0.6'),
    deadBand: rule?.deadBand?.amount ?? '',
    deadBandMode: rule?.deadBand?.mode ?? 'relative',
    dueDays: String(rule?.dueDays ?? ''),
    dueDaysLonger: String(rule?.dueDaysLonger ?? ''),
    source: '',
  }
}

export type RuleField = Exclude<keyof StatusRuleDraft, 'method' | 'mode' | 'deadBandMode'>

/** What is still to be given before anything can be judged, field by field. */
export function missingFromRule(draft: StatusRuleDraft): Partial<Record<RuleField, string>> {
  if (draft.method === 'partnership') return {}
  const asked: Partial<Record<RuleField, string>> = {}
  const need = (field: RuleField, sentence: string) => {
    if (draft[field].trim() === '') asked[field] = sentence
  }
  switch (draft.method) {
    case 'threeLevels':
    case 'sameQuarterLastYear':
      need('amount', 'Give how far a figure may miss: nought or more.')
      break
    case 'fiveLevels':
      for (const field of ['highGreenFrom', 'lowGreenFrom', 'amberFrom', 'lowRedFrom'] as const)
        need(field, 'Give where it begins; better than target is positive.')
      break
    case 'shareOfStretch':
      for (const field of ['greenShare', 'amberShare'] as const)
        need(field, 'Give a per cent of the stretch.')
  }
  for (const field of ['dueDays', 'dueDaysLonger'] as const)
    if (!/^\d{1,3}$/.test(draft[field].trim())) asked[field] = 'Give a whole number of days, such as 30.'
  return asked
}

export function ruleFrom(draft: StatusRuleDraft, from: string): ProposedStatusRule {
  const deadBand = draft.deadBand.trim()
  return {
    from,
    indicatorId: draft.indicatorId === '' ? null : draft.indicatorId,
    terms: termsFrom(draft),
    deadBand: deadBand === '' ? null : { amount: plainNumber(deadBand, '%'), mode: draft.deadBandMode },
    dueDays: Number(draft.dueDays.trim()),
    dueDaysLonger: Number(draft.dueDaysLonger.trim()),
    source: draft.source.trim(),
  }
}

function termsFrom(draft: StatusRuleDraft): Terms | null {
  const number = (typed: string) => plainNumber(typed, '%')
  switch (draft.method) {
    case 'partnership':
      return null
    case 'threeLevels':
    case 'sameQuarterLastYear':
      return { method: draft.method, tolerance: { amount: number(draft.amount), mode: draft.mode } }
    case 'fiveLevels':
      return {
        method: 'fiveLevels',
        mode: draft.mode,
        highGreenFrom: number(draft.highGreenFrom),
        lowGreenFrom: number(draft.lowGreenFrom),
        amberFrom: number(draft.amberFrom),
        lowRedFrom: number(draft.lowRedFrom),
      }
    case 'shareOfStretch':
      return {
        method: 'shareOfStretch',
        greenFrom: shareOf(number(draft.greenShare)),
        amberFrom: shareOf(number(draft.amberShare)),
      }
  }
}

/** "60" for a share of 0.6. */
const percentOf = (share: string): string => percentWords(share).replace('%', '')

/** The share of a per cent; what is no number goes as typed, for the API to refuse by name. */
const shareOf = (percent: string): string =>
  /^-?\d+(\.\d+)?$/.test(percent) ? shareOfPercent(percent) : percent

/** Where the API names a field at fault, and the field of the form that holds it. */
const fieldOfPath: Readonly<Record<string, RuleField>> = {
  indicatorId: 'indicatorId',
  'terms.tolerance.amount': 'amount',
  'terms.highGreenFrom': 'highGreenFrom',
  'terms.lowGreenFrom': 'lowGreenFrom',
  'terms.amberFrom': 'amberFrom',
  'terms.lowRedFrom': 'lowRedFrom',
  'terms.greenFrom': 'greenShare',
  'deadBand.amount': 'deadBand',
  dueDays: 'dueDays',
  dueDaysLonger: 'dueDaysLonger',
  source: 'source',
}

/** The API's sentences by the form's own fields. */
export function ruleProblems(
  { method }: StatusRuleDraft,
  atFault: Readonly<Record<string, string>>,
): Partial<Record<RuleField, string>> {
  return Object.fromEntries(
    Object.entries(atFault).flatMap(([path, words]) => {
      const field =
        method === 'shareOfStretch' && path === 'terms.amberFrom' ? 'amberShare' : fieldOfPath[path]
      return field ? [[field, words]] : []
    }),
  )
}
