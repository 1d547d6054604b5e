import type { Decision } from '../../contract/meetings.ts'

/** How a recommendation was answered, as a minute words it. */
export const outcomeLabels: Readonly<Record<Decision['outcome'], string>> = {
  agreed: 'Agreed',
  agreedAsAmended: 'Agreed as amended',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  noted: 'Noted',
  answered: 'Answered',
}
