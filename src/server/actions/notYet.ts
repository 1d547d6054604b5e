import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'

/** Refuses a fact dated after today: nothing can have been decided or published yet. */
export function notYet(here: Pick<Here, 'today'>, knownOn: string | undefined): Refusal | null {
  if (knownOn === undefined || knownOn <= here.today) return null
  return refusal('dateInFuture', 'Nothing can have been decided or published after today.', {
    fields: [{ path: 'knownOn', message: 'Choose today or an earlier date.' }],
  })
}
