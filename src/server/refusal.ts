/** Why a rule said no. `problems.ts` alone turns one into an HTTP answer. */
export type RefusalCode =
  | 'invalid'
  | 'notFound'
  | 'notSetUp'
  | 'alreadySetUp'
  | 'businessDateGoesForward'
  | 'businessDateIsToday'
  | 'alreadyExists'
  | 'alreadyOnScorecard'
  | 'notOnScorecard'
  | 'alreadyInThatPlace'
  | 'decisionNeeded'
  | 'decisionDoesNotPermit'
  | 'reachesBackBeforeDecision'
  | 'meetingNotHeld'
  | 'alreadyDecided'
  | 'minutesSigned'
  | 'mostPutForward'
  | 'definitionNotLater'
  | 'periodUnclear'
  | 'dateInFuture'
  | 'changedMeanwhile'
  | 'figureReplaced'
  | 'versionNeeded'
  | 'headerUnreadable'
  | 'keyInUse'
  | 'keyUsedForAnother'
  | 'nothingChanged'
  | 'notASpan'
  | 'groupClosed'
  | 'groupHasIndicators'
  | 'priorityClosed'
  | 'notReady'
  | 'tooLarge'
  | 'tooSlow'
  | 'addressTooLong'
  | 'notATable'
  | 'foreignRequest'
  | 'notSignedIn'
  | 'notPermitted'
  | 'storeFull'
  | 'storeReadOnly'
  | 'storeAway'
  | 'signInRefused'
  | 'tooManyTries'
  | 'linkSpent'
  | 'confirmationNeeded'
  | 'secondFactorNeeded'
  | 'secondFactorKept'
  | 'lastAdministrator'
  | 'passwordUnfit'
  | 'notOffered'
  | 'tooManyRequests'
  | 'overloaded'
  | 'unavailable'

/**
 * `detail` says what happened then what to do; `fields` says where; `current` is what stands when someone was first,
 * `etag` its version and `changed` who that was.
 */
export type Refusal = {
  readonly refused: RefusalCode
  readonly detail: string
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
  readonly current?: unknown
  /** In how many seconds it may be tried again. */
  readonly retryAfter?: number
  readonly etag?: string
  readonly changed?: { readonly by: string; readonly at: string }
}

export function refusal(
  refused: RefusalCode,
  detail: string,
  more: Omit<Refusal, 'refused' | 'detail'> = {},
): Refusal {
  return { refused, detail, ...more }
}

/** An answer may have a field of that name too, such as the rows an import refused; only a refusal's is its code. */
export function isRefusal(result: unknown): result is Refusal {
  return (
    typeof result === 'object' && result !== null && 'refused' in result && typeof result.refused === 'string'
  )
}
