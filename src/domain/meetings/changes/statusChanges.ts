import { severity } from '../../performance/severity.ts'
import type { RagStatus } from '../../performance/ragStatus.ts'
import { statusWord } from '../../performance/statusWord.ts'
import { capitalised, uncapitalised } from '../../sentence.ts'
import { quarterLabel, quarterIndex } from '../../time/financialQuarter.ts'
import { byReference } from './byReference.ts'
import { named, sentence, type SentencePart } from './sentence.ts'
import type { Between, IndicatorStanding, SignalStanding } from './standing.ts'

export type StatusChange =
  | { readonly kind: 'statusTurned'; readonly last: IndicatorStanding; readonly now: IndicatorStanding }
  | { readonly kind: 'signalBegan'; readonly last: IndicatorStanding; readonly now: IndicatorStanding }
  | { readonly kind: 'signalEnded'; readonly last: IndicatorStanding; readonly now: IndicatorStanding }

/**
 * Of the indicators that stood on the scorecard at both moments, those whose status in the quarter reported then is another
 * than the status in the quarter reported now, to red first. Two statuses of the same word are the same.
 */
export const statusesTurned = (between: Between): StatusChange[] =>
  stayed(between)
    .filter(({ last, now }) => statusWord(last.status) !== statusWord(now.status))
    .map((each) => ({ kind: 'statusTurned', ...each }))

/** Where a signal began, is of another kind, or ended. The count of figures still needed to tell is no signal. */
export const signalChanges = (between: Between): StatusChange[] =>
  stayed(between)
    .filter(({ last, now }) => signalKey(last.signal) !== signalKey(now.signal))
    .map((each) => ({ kind: each.now.signal ? 'signalBegan' : 'signalEnded', ...each }))

/** The indicators on the scorecard in the quarter reported then and in the one reported now, the worst first. */
function stayed({ last, now }: Between) {
  return [...now.places.keys()]
    .flatMap((id) => {
      const [before, after] = [last.indicators.get(id), now.indicators.get(id)]
      return last.places.has(id) && before && after ? [{ last: before, now: after }] : []
    })
    .toSorted((a, b) => severity(a.now.status) - severity(b.now.status) || byReference(a.now, b.now))
}

const signalKey = (signal: SignalStanding | null) => signal && `${signal.side} ${signal.judgement}`

export function statusSentence({ kind, last, now }: StatusChange, between: Between): SentencePart[] {
  switch (kind) {
    case 'statusTurned':
      return sentence(named(now, 'status'), ` ${turnWords(last, now, between)}`)
    case 'signalBegan':
      return sentence(
        named(now, 'status'),
        ` ${last.signal ? 'shows another signal' : 'shows a signal'}${judgementWords(now.signal)}. ${now.signalWords}`,
      )
    case 'signalEnded':
      return sentence(
        named(now, 'status'),
        ` no longer shows the signal${judgementWords(last.signal)}. ${now.signalWords}`,
      )
  }
}

/** "turned from amber to red: 510 offences is 30 above the target of 480, …"; with the quarters where they differ. */
function turnWords(last: IndicatorStanding, now: IndicatorStanding, between: Between): string {
  const isNewer = quarterIndex(between.last.quarter) !== quarterIndex(between.now.quarter)
  const at = ({ quarter }: Between['last']) => (isNewer ? ` in ${quarterLabel(quarter)}` : '')
  const [before, after] = [last, now].map(({ status }) => uncapitalised(statusWord(status)))
  const was = `${before}${at(between.last)}`
  const is = `${after}${at(between.now)}`
  const because = now.reason.replace(/^[^:]*: /, '')
  if (isRated(now.status))
    return isRated(last.status)
      ? `turned from ${was} to ${is}: ${because}`
      : `is ${is} and had no status before (${was}): ${because}`
  const why = `${after}. ${capitalised(because)}`
  return isRated(last.status)
    ? `was ${was} and has no status${at(between.now)}: ${why}`
    : `has no status for another reason (${was} before)${at(between.now)}: ${why}`
}

const isRated = ({ status }: RagStatus): boolean => status !== 'notRated'

function judgementWords(signal: SignalStanding | null): string {
  if (signal === null) return ''
  return signal.judgement === 'noJudgement' ? `, ${signal.side}` : `, ${signal.judgement}`
}
