import type { AgreeTargets, Target } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { financialYearLabel } from '../../../domain/time/financialYear.ts'
import { quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { plainNumber } from '../indicator/plainNumber.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { blankDecision, type DecisionDraft } from '../membership/decisionDraft.ts'

/** A year's profile as far as it is written: one level a quarter, by the quarter's place in the year. */
export type ProfileDraft = {
  readonly kind: 'target' | 'stretch'
  /** The year it starts in: "2010" for 2010/11. */
  readonly year: string
  readonly levels: readonly [string, string, string, string]
  /** Empty: the partnership's rule. */
  readonly tolerance: string
  readonly toleranceMode: 'relative' | 'absolute'
  readonly source: string
  readonly decision: DecisionDraft
}

export const quartersOfYear = [1, 2, 3, 4] as const

export function blankProfile({ quarter }: IndicatorPage): ProfileDraft {
  return {
    kind: 'target',
    year: String(quarterFromSlug(quarter).startYear),
    levels: ['', '', '', ''],
    tolerance: '',
    toleranceMode: 'relative',
    source: '',
    decision: blankDecision,
  }
}

/** Years that can be profiled: the one before the quarter shown to three on. */
export function yearsToProfile({ quarter }: IndicatorPage): { value: string; words: string }[] {
  const { startYear } = quarterFromSlug(quarter)
  return [-1, 0, 1, 2, 3].map((on) => ({
    value: String(startYear + on),
    words: financialYearLabel(startYear + on),
  }))
}

const quarterIn = ({ year }: ProfileDraft, quarter: 1 | 2 | 3 | 4): string =>
  quarterSlug({ startYear: Number(year), quarter })

/** What is already agreed for any quarter that has a level here: changing it needs a decision. */
export function profiledAlready({ targets }: IndicatorPage, draft: ProfileDraft): Target | undefined {
  const written = quartersOfYear.filter((quarter) => draft.levels[quarter - 1]?.trim() !== '')
  return targets.findLast(
    (line) =>
      line.kind === draft.kind &&
      written.some((quarter) => {
        const slug = quarterIn(draft, quarter)
        return line.from <= slug && slug <= line.until
      }),
  )
}

export type ProfileProblems = Partial<
  Record<'levels' | 'tolerance' | 'source' | `level${1 | 2 | 3 | 4}`, string>
>

export const missingFromProfile = ({ levels }: ProfileDraft): ProfileProblems =>
  levels.every((each) => each.trim() === '') ? { level1: 'Give at least one quarter its level.' } : {}

/** The targets to agree, one for each quarter given a level. */
export function profileTargets(draft: ProfileDraft, unit: string): AgreeTargets['targets'] {
  return quartersOfYear.flatMap((quarter) => {
    const typed = draft.levels[quarter - 1]?.trim() ?? ''
    if (typed === '') return []
    const slug = quarterIn(draft, quarter)
    return [
      {
        kind: draft.kind,
        from: slug,
        until: slug,
        level: { value: plainNumber(typed, unit), low: null, high: null },
        tolerance:
          draft.tolerance.trim() === '' || draft.kind === 'stretch'
            ? null
            : { amount: plainNumber(draft.tolerance, '%'), mode: draft.toleranceMode },
      },
    ]
  })
}

/** The API's sentences by the form's own fields: `targets.1` is the second quarter given a level. */
export function profileProblems(
  { levels }: ProfileDraft,
  atFault: Readonly<Record<string, string>>,
): ProfileProblems {
  const written = quartersOfYear.filter((quarter) => levels[quarter - 1]?.trim() !== '')
  return Object.fromEntries(
    Object.entries(atFault).flatMap(([path, words]) => {
      const [, at, part] = /^targets\.(\d+)\.(\w+)/.exec(path) ?? []
      if (part === 'tolerance') return [['tolerance', words]]
      const quarter = written[Number(at)]
      return quarter === undefined ? [[path, words]] : [[`level${quarter}`, words]]
    }),
  )
}
