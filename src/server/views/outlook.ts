import type { Outlook } from '../../contract/judgement.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import type { YearToDate } from '../../domain/performance/yearToDate.ts'
import type { YearEndOutlook } from '../../domain/scorecards/yearEndOutlook.ts'
import { quarterSlug } from '../../domain/time/financialQuarter.ts'
import { levelOf } from './scorecardRow.ts'

/** Where an indicator is heading, as its page says it. */
export function outlookOf(
  { yearEnd, expected, status, target }: YearEndOutlook,
  { figure, isSum, missing }: YearToDate,
): Outlook {
  return {
    yearEnd: quarterSlug(yearEnd),
    soFar: { figure, isSum, missing: missing.map(quarterSlug) },
    value: expected.value,
    isForecast: expected.value !== null && expected.isForecast,
    evidence: expected.evidence,
    status: status?.status ?? null,
    statusWord: status ? statusWord(status.status) : '',
    reason: status?.reason ?? '',
    target: target && {
      level: levelOf(target.level),
      plainSum: target.plainSum.words,
      chance: { chance: target.chance.chance, howComputed: target.chance.howComputed },
    },
  }
}
