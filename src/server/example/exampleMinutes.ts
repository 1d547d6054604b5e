import { apiPaths } from '../../contract/apiPaths.ts'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { Meeting } from '../../contract/meetings.ts'
import type { AddMinuteNote, SignMinutes } from '../../contract/minutes.ts'
import { GENERAL_DISCUSSION } from '../../domain/meetings/minutes.ts'
import { exampleMinutes } from './exampleFiles.ts'
import type { ExampleSoFar } from './exampleSoFar.ts'

/** Notes what was said at the meetings of a date, and signs the minutes that were signed on it. */
export async function keepExampleMinutes({ call }: ExampleSoFar, date: string): Promise<void> {
  for (const { meeting, discussion, signedBy, signedOn } of exampleMinutes) {
    if (date !== meeting && date !== signedOn) continue
    const meetings = (await call('GET', apiPaths.meetings())) as Meeting[]
    const held = meetings.find((each) => each.date === meeting)
    if (!held) throw new Error(`The example has no meeting of ${meeting}.`)
    if (date === meeting)
      await call('POST', decisionPaths.minuteNotes(held.id), {
        key: GENERAL_DISCUSSION,
        note: discussion.join('\n'),
      } satisfies AddMinuteNote)
    if (date === signedOn)
      await call('POST', decisionPaths.minuteSignatures(held.id), { signedBy } satisfies SignMinutes)
  }
}
