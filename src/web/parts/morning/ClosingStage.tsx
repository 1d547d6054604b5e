import { Link } from 'wouter'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { paths } from '../../paths.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { clockWords } from './clock.ts'
import { willRead } from './namesOf.ts'
import type { SittingStanding } from './sittingStanding.ts'
import { everySubject, standingAnswer } from './subject.ts'
import type { QueueState } from './waitingAct.ts'

type Props = {
  readonly morning: Morning
  readonly partnership: Partnership
  readonly state: QueueState
  readonly sitting: SittingStanding
}

/** The last screen: what was decided, what stays open, whether all of it is in the record, and where its minutes are. */
export function ClosingStage({ morning, partnership, state, sitting }: Props) {
  const subjects = everySubject(morning).map((subject) => ({
    subject,
    standing: standingAnswer(subject, state.waiting),
  }))
  const decided = subjects.filter(({ standing }) => standing !== null)
  const open = subjects.filter(({ subject, standing }) => standing === null && subject.recommendation)
  const waiting = new Set(state.waiting.map(({ about }) => about)).size
  return (
    <div className="room-closing">
      <h1>{closingWords(decided.length, open.length)}</h1>
      <p>
        {sitting.endedAt !== null && `Ended ${clockWords(Date.parse(sitting.endedAt))}. `}
        {queueWords(waiting, state.refused.length)}{' '}
        <Link href={paths.minutes(morning.meeting.id)}>The minutes</Link>
      </p>
      <Scrolls className="room-scroll" label="Decisions taken">
        <table className="room-table">
          <thead>
            <tr>
              <th scope="col">Recommendation</th>
              <th scope="col">Decision, as it will read</th>
            </tr>
          </thead>
          <tbody>
            {decided.map(({ subject, standing }) => (
              <tr key={subject.about}>
                <th scope="row">{subject.wording}</th>
                <td>{standing && willRead(subject.wording, standing.answer, partnership)}</td>
              </tr>
            ))}
            {open.map(({ subject }) => (
              <tr key={subject.about}>
                <th scope="row">{subject.wording}</th>
                <td className="quiet">Not decided</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </div>
  )
}

function closingWords(decided: number, open: number): string {
  const taken =
    decided === 0
      ? 'No decision was taken'
      : `${decided} ${decided === 1 ? 'decision was' : 'decisions were'} taken`
  if (open === 0) return decided === 0 ? taken : `${taken}, and nothing is left open`
  return `${taken}; ${open} ${open === 1 ? 'recommendation is' : 'recommendations are'} still open`
}

function queueWords(waiting: number, refused: number): string {
  if (refused > 0)
    return `${refused} not recorded: somebody else was first, or a rule stands in the way. Go to the item and choose.`
  if (waiting > 0)
    return `${waiting} ${waiting === 1 ? 'decision is' : 'decisions are'} kept on this computer, waiting to send.`
  return 'Everything is in the record.'
}
