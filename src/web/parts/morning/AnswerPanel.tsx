import type { ReactNode } from 'react'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { outcomeWords } from '../../../domain/meetings/outcomeWords.ts'
import { AnswerRead } from './AnswerRead.tsx'
import { DeferredTo } from './DeferredTo.tsx'
import { DueField } from './DueField.tsx'
import { leaveField } from './focusIn.ts'
import { willRead } from './namesOf.ts'
import { OutcomeOptions } from './OutcomeOptions.tsx'
import type { OwnerChoice } from './ownerChoices.ts'
import { OwnerField } from './OwnerField.tsx'
import type { ProposalWords } from '../meetings/proposalWords.ts'
import { SavedLine } from './SavedLine.tsx'
import { SubjectSteps } from './SubjectSteps.tsx'
import type { Answering } from './useAnswering.ts'
import type { QueueState } from './waitingAct.ts'
import { WordsField } from './WordsField.tsx'

type Props = {
  readonly answering: Answering
  readonly morning: Morning
  readonly partnership: Partnership
  readonly waiting: QueueState['waiting']
  readonly mayRecord: boolean
  readonly choices: readonly OwnerChoice[]
  /** The meetings a recommendation may be deferred to, the next one first. */
  readonly later: readonly { readonly id: string; readonly title: string; readonly date: string }[]
  readonly proposal: ProposalWords | null
  readonly undone: string
  readonly isAway: boolean
  /** In place of the answers: what was refused, until a person has chosen. */
  readonly disagreement: ReactNode
  readonly children: ReactNode
}

/** Longer recommendations than this leave room for answers two abreast. */
const LONG = 110
/** Longer ones still are set smaller, so that nothing beneath them is out of sight. */
const VERY_LONG = 200

/** What is put to the meeting, how it is answered, and exactly how the minute will read. */
export function AnswerPanel(props: Props) {
  const { answering, morning, partnership, waiting, mayRecord, choices, later, proposal } = props
  const { subject, subjects, standing, who, writing } = answering
  if (!subject) return null
  const { recommendation, wording } = subject
  const reads = standing ? willRead(wording, standing.answer, partnership) : ''
  const isCarriedOut = standing?.answer.outcome === 'agreed'
  return (
    <div className="room-right" tabIndex={-1}>
      <h2>{headingOf(props)}</h2>
      <SubjectSteps answering={answering} waiting={waiting} />
      <p className={wording.length > VERY_LONG ? 'room-recommendation long' : 'room-recommendation'}>
        {recommendation ? wording : 'No recommendation was put. Record what the meeting decides.'}
      </p>
      {proposal && !isCarriedOut && <p className="room-proposal">{proposal.before}</p>}
      {props.disagreement ??
        (!mayRecord ? (
          <AnswerRead standing={standing} reads={reads} />
        ) : (
          <>
            <h2>Decision</h2>
            {writing ? (
              <WordsField
                key={`${writing.about} ${writing.outcome}`}
                label={
                  writing.words === 'amended'
                    ? 'Agreed as amended: the recommendation in its new words'
                    : `${writing.outcome === 'answered' ? 'Answered' : outcomeWords[writing.outcome]}: the words of the minute`
                }
                begins={
                  writing.words === 'amended'
                    ? (standing?.answer.amendedWording ?? wording)
                    : (standing?.answer.wording ?? '')
                }
                problemWith={(text) =>
                  text === '' && (writing.words === 'amended' || writing.outcome === 'answered')
                    ? 'Write the words first.'
                    : writing.words === 'amended' && text === wording
                      ? 'Change the words, or choose Agreed.'
                      : ''
                }
                reads={(text) => {
                  const answer = answering.withWords(text)
                  return answer ? willRead(wording, answer, partnership) : ''
                }}
                onKeep={(text) => {
                  const answer = answering.withWords(text)
                  if (answer) answering.keep(answer, subject)
                  answering.stopWriting()
                }}
                onLeave={answering.stopWriting}
              />
            ) : (
              <>
                <OutcomeOptions
                  chosen={standing?.answer.outcome ?? null}
                  isTight={wording.length > LONG || subjects.length > 1 || proposal !== null || props.isAway}
                  onChoose={answering.choose}
                />
                {standing?.answer.outcome === 'deferred' && (
                  <DeferredTo
                    answer={standing.answer}
                    later={later}
                    onDefer={(answer) => answering.keep(answer, subject)}
                  />
                )}
                <div className="room-two" key={subject.about}>
                  <OwnerField
                    owners={who.owners}
                    choices={choices}
                    partnership={partnership}
                    onOwners={(owners) => answering.setWho({ owners })}
                    onLeave={leaveField}
                  />
                  <DueField
                    dueOn={who.dueOn}
                    meeting={isoDate(morning.meeting.date)}
                    next={later[0] ? isoDate(later[0].date) : null}
                    onDue={(dueOn) => answering.setWho({ dueOn })}
                    onLeave={leaveField}
                  />
                </div>
                <SavedLine
                  standing={standing}
                  reads={reads}
                  done={isCarriedOut ? (proposal?.done ?? '') : ''}
                  undone={props.undone}
                  isAway={props.isAway}
                />
              </>
            )}
          </>
        ))}
      {props.children}
    </div>
  )
}

/** "Recommendation 2 of 3, Safer Harrow". */
function headingOf({ answering: { subject, subjects, at }, partnership }: Props): string {
  if (!subject?.recommendation) return 'Decision without a recommendation'
  const { groupId } = subject.recommendation
  const group = partnership.managementGroups.find(({ id }) => id === groupId)?.name
  const which = subjects.length > 1 ? ` ${at + 1} of ${subjects.length}` : ''
  return `Recommendation${which}${group ? `, ${group}` : ''}`
}
