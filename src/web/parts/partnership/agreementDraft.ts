import type { BodyOf } from '../../../contract/operations.ts'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import { shareOfPercent } from '../../../domain/decimalText.ts'
import { parseIsoDate } from '../../../domain/time/isoDate.ts'
import type { NamedRow } from '../setUp/setUpDraft.ts'
import { namedIndicators } from './indicatorReferences.ts'
import { listWords } from '../../../domain/listWords.ts'

/** An agreement as far as it is written. */
export type AgreementDraft = {
  readonly title: string
  readonly from: string
  readonly until: string
  readonly signatories: readonly NamedRow[]
  /** References, as written. */
  readonly designated: string
  readonly local: string
  readonly pays: boolean
  /** Per cent of the stretch. */
  readonly threshold: string
  readonly maximum: string
  readonly totalPounds: string
  readonly instalments: string
  readonly source: string
}

export type AgreementProblems = Partial<Record<keyof AgreementDraft, string>>

export const blankAgreement: AgreementDraft = {
  title: '',
  from: '',
  until: '',
  signatories: [
    { key: 1, name: '' },
    { key: 2, name: '' },
    { key: 3, name: '' },
  ],
  designated: '',
  local: '',
  pays: false,
  threshold: '',
  maximum: '',
  totalPounds: '',
  instalments: '',
  source: '',
}

/** The agreement as the API takes it, or what is missing or unclear. Reward terms written and switched off are not sent. */
export function agreementRequest(
  draft: AgreementDraft,
  indicators: readonly IndicatorSummary[],
): { request: BodyOf<'addAgreement'> } | { missing: AgreementProblems } {
  const designated = namedIndicators(draft.designated, indicators)
  const local = namedIndicators(draft.local, indicators)
  const both = local.found.filter((each) => designated.found.includes(each))
  const missing: Record<string, string> = {
    ...spanProblems(draft),
    ...unknownProblem('designated', designated.unknown),
    ...(both.length > 0
      ? { local: `${listWords(both.map(({ reference }) => reference))} cannot be both. Keep one.` }
      : {}),
    ...unknownProblem('local', local.unknown),
    ...(draft.pays ? rewardProblems(draft) : {}),
  }
  if (draft.title.trim() === '') missing['title'] = 'Give the agreement its title.'
  if (Object.keys(missing).length > 0) return { missing }
  return {
    request: {
      title: draft.title.trim(),
      from: draft.from,
      until: draft.until,
      signatories: draft.signatories.map(({ name }) => name.trim()).filter((name) => name !== ''),
      rewardTerms: draft.pays ? rewardTerms(draft) : null,
      indicators: [
        ...designated.found.map(({ id }) => ({ indicatorId: id, designation: 'designated' as const })),
        ...local.found.map(({ id }) => ({ indicatorId: id, designation: 'local' as const })),
      ],
    },
  }
}

function spanProblems({ from, until }: AgreementDraft): AgreementProblems {
  return {
    ...(parseIsoDate(from) ? {} : { from: 'Give its first day.' }),
    ...(!parseIsoDate(until)
      ? { until: 'Give its last day.' }
      : until < from
        ? { until: 'It ends before it begins. Choose its first day or a later one.' }
        : {}),
  }
}

function unknownProblem(field: 'designated' | 'local', unknown: readonly string[]): AgreementProblems {
  if (unknown.length === 0) return {}
  const none = unknown.length === 1 ? 'No indicator is' : 'No indicators are'
  return { [field]: `${none} called ${listWords(unknown)}. Mend the reference, or define it first.` }
}

function rewardProblems(draft: AgreementDraft): AgreementProblems {
  const problems: Record<string, string> = {}
  const threshold = percentIn(draft.threshold)
  const maximum = percentIn(draft.maximum)
  if (!threshold) problems['threshold'] = 'Give a per cent of the stretch, such as 60.'
  if (!maximum) problems['maximum'] = 'Give a per cent of the stretch, such as 100.'
  else if (threshold && Number(maximum) < Number(threshold))
    problems['maximum'] = 'It cannot stop below where it starts.'
  if (draft.totalPounds.trim() !== '' && !poundsIn(draft.totalPounds))
    problems['totalPounds'] = 'Write pounds as a plain number, such as 4680000, or leave it empty.'
  if (!/^([1-9]|1[0-2])$/.test(draft.instalments.trim()))
    problems['instalments'] = 'Give a whole number from 1 to 12.'
  if (draft.source.trim() === '') problems['source'] = 'Say which paper sets these terms.'
  return problems
}

function rewardTerms(draft: AgreementDraft) {
  return {
    threshold: shareOfPercent(percentIn(draft.threshold) ?? ''),
    maximumShare: shareOfPercent(percentIn(draft.maximum) ?? ''),
    totalPounds: poundsIn(draft.totalPounds) ?? null,
    instalments: Number(draft.instalments),
    source: draft.source.trim(),
  }
}

/** The number in "60" or "60%"; undefined for anything else. */
const percentIn = (typed: string): string | undefined =>
  /^(\d{1,3}(?:\.\d{1,4})?)\s*%?$/.exec(typed.trim())?.[1]

/** The number in "4680000" or "£4,680,000"; undefined for anything else. */
const poundsIn = (typed: string): string | undefined =>
  /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,2})?$/.test(typed.trim())
    ? typed.replace(/[£,\s]/g, '').replace(/^0+(?=\d)/, '')
    : undefined
