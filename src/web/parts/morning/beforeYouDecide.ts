import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Direction } from '../../../contract/performance.ts'
import { figureWords, withSign } from '../../../domain/indicators/figureWords.ts'
import { minuteLine } from '../../../domain/meetings/minute.ts'
import { ended } from '../../../domain/sentence.ts'
import { shortDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'

/**
 * What a meeting should have in mind: how the latest figure compares and what was last decided; whether it is usual,
 * the headline beside it says. It speaks of no cause, and leaves out a comparison that cannot be made.
 */
export function beforeYouDecide(page: IndicatorPage, meetingId: string): string {
  return [comparison(page), lastDecision(page, meetingId)].filter(Boolean).join(' ')
}

function comparison({ latest, definition, direction, directionLastYear, annual }: IndicatorPage): string {
  if (!latest || latest.value === null) return ''
  const { decimals, unit } = definition
  const said = [
    moved(direction, decimals, annual ? 'the figure before' : 'last quarter'),
    annual ? '' : moved(directionLastYear, decimals, 'the same quarter last year'),
  ].filter(Boolean)
  return said.length === 0
    ? ''
    : `${withSign(figureWords(latest.value, decimals), unit)} is ${said.join(' and ')}.`
}

function moved(direction: Direction, decimals: number, on: string): string {
  if (direction.movement === 'none') return ''
  if (direction.movement === 'unchanged') return `unchanged on ${on}`
  return `${direction.movement} ${figureWords(direction.by, decimals)} on ${on}`
}

function lastDecision({ decisions }: IndicatorPage, meetingId: string): string {
  const last = decisions.findLast(({ decision }) => decision.meetingId !== meetingId)?.decision
  if (!last) return 'No earlier decision on this indicator.'
  return `Last decided ${shortDate(isoDate(last.meetingDate))}: ${ended(minuteLine(last))}`
}
