import type { RuleStanding } from '../../../domain/meetings/changes/standing.ts'
import { methodWords } from '../../../domain/performance/statusRuleWords.ts'
import type { StoredStatusRule } from '../../stores/statusRuleStore.ts'

/** A status rule with all that it says, so that two rules of the same words judge alike. */
export function ruleInWords(rule: StoredStatusRule): RuleStanding {
  const { indicatorId, from, terms, deadBand, due, record } = rule
  const band =
    deadBand === null
      ? ''
      : ` A change of up to ${deadBand.amount}${deadBand.mode === 'relative' ? '%' : ' in the indicator’s own unit'} is called unchanged.`
  const dueWords = ` Figures are due ${due.daysAfterQuarter} days after a quarter and ${due.daysAfterLongerPeriod} days after a longer period.`
  return {
    indicatorId,
    from,
    words: terms && `${methodWords(terms)}${band}${dueWords}`,
    recorded: { by: record.recordedBy, on: record.knownOn },
  }
}
