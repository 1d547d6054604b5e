import type { Meeting } from '../../../contract/meetings.ts'
import { permitsChange } from '../../../domain/meetings/meeting.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Field } from '../../ui/Field.tsx'
import { whyNoChange } from './whyNoChange.ts'
import {
  basisKey,
  basisOfKey,
  choicesOf,
  minuteOf,
  newMeeting,
  type Choice,
  type DecisionDraft,
  type DecisionField,
} from './decisionDraft.ts'
import { DecisionMinute } from './DecisionMinute.tsx'
import { NewDecisionFields } from '../meetings/NewDecisionFields.tsx'
import { NewMeetingFields } from '../meetings/NewMeetingFields.tsx'

type Props = {
  readonly draft: DecisionDraft
  readonly meetings: readonly Meeting[]
  readonly problems: Partial<Record<DecisionField, string>>
  readonly onDraft: (draft: DecisionDraft) => void
}

/** The decision a change rests on: chosen from a meeting's minutes, or put down here. */
export function DecisionChooser({ draft, meetings, problems, onDraft }: Props) {
  const { may } = useStanding()
  const mayRecord = may('recordMeetings')
  const meeting = meetings.find((each) => each.id === draft.meetingId)
  const choices = meeting
    ? choicesOf(meeting).filter(({ basis }) => mayRecord || basis.kind === 'decided')
    : []
  const minute = minuteOf(draft, meeting)
  const writing = draft.basis.kind === 'onTheSpot' || draft.basis.kind === 'unanswered'
  return (
    <>
      <Field label={<Needed when={problems.meeting}>Meeting</Needed>} problem={problems.meeting}>
        {(control) => (
          <select
            {...control}
            value={draft.meetingId}
            onChange={({ target: { value } }) =>
              onDraft({
                ...draft,
                meetingId: value,
                basis: value === newMeeting ? { kind: 'onTheSpot' } : { kind: 'none' },
              })
            }
          >
            <option value="">Choose a meeting</option>
            {meetings.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}, {longDate(isoDate(each.date))}
              </option>
            ))}
            {mayRecord && <option value={newMeeting}>A meeting not listed: record it here</option>}
          </select>
        )}
      </Field>
      {draft.meetingId === newMeeting && (
        <NewMeetingFields
          meeting={draft.meeting}
          problems={problems}
          onMeeting={(written) => onDraft({ ...draft, meeting: written })}
        />
      )}
      {meeting && (
        <Field
          label={<Needed when={problems.basis}>Recommendation</Needed>}
          problem={problems.basis}
          hint={barredWords(choices)}
        >
          {(control) => (
            <select
              {...control}
              value={basisKey(draft.basis)}
              onChange={(event) => onDraft({ ...draft, basis: basisOfKey(event.target.value) })}
            >
              <option value="">Choose a recommendation</option>
              {choices.map((choice) => (
                <option
                  key={basisKey(choice.basis)}
                  value={basisKey(choice.basis)}
                  disabled={choice.barredBy !== null}
                >
                  {choice.label}
                  {choice.barredBy && ` (${whyNoChange(choice.barredBy)})`}
                </option>
              ))}
              {mayRecord && <option value="onTheSpot">A decision not listed: record it here</option>}
            </select>
          )}
        </Field>
      )}
      {minute && <DecisionMinute minute={minute} />}
      {writing && draft.meetingId !== '' && (
        <NewDecisionFields
          writing={draft}
          problems={problems}
          onWriting={(written) => onDraft({ ...draft, ...written })}
          withRecommendation={draft.basis.kind === 'onTheSpot'}
          permits={permitsChange}
          hint="Only one agreed, or agreed as amended, changes the scorecard."
        />
      )}
    </>
  )
}

function Needed({ when, children }: { readonly when: string | undefined; readonly children: string }) {
  return (
    <>
      {children} {when && <span className="needed">(needed)</span>}
    </>
  )
}

/** Why some lines cannot be chosen; nothing where all can. */
function barredWords(choices: readonly Choice[]): string | undefined {
  const barred = choices.filter((choice) => choice.barredBy !== null).length
  if (barred === 0) return undefined
  return `${barred === 1 ? 'One cannot' : `${barred} cannot`} be chosen: only a decision agreed, or agreed as amended, changes the scorecard.`
}
