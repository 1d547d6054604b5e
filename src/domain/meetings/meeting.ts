export type MeetingKind = 'performanceMorning' | 'partnershipBoard' | 'managementGroup' | 'other'

export const meetingKinds = [
  'performanceMorning',
  'partnershipBoard',
  'managementGroup',
  'other',
] as const satisfies readonly MeetingKind[]

/** How a recommendation was answered; `answered` is any decision given in words instead. */
export type DecisionOutcome = 'agreed' | 'agreedAsAmended' | 'deferred' | 'notAgreed' | 'noted' | 'answered'

export const decisionOutcomes = [
  'agreed',
  'agreedAsAmended',
  'deferred',
  'notAgreed',
  'noted',
  'answered',
] as const satisfies readonly DecisionOutcome[]

/** Whether a decision with this outcome permits a change of membership, target or rule. */
export function permitsChange(outcome: DecisionOutcome): boolean {
  switch (outcome) {
    case 'agreed':
    case 'agreedAsAmended':
      return true
    case 'deferred':
    case 'notAgreed':
    case 'noted':
    case 'answered':
      return false
  }
}
