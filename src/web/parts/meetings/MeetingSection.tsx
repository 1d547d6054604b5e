import { useState } from 'react'
import type { Meeting } from '../../../contract/meetings.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { Button } from '../../ui/Button.tsx'
import { meetingKindWords } from './outcomeWords.ts'
import { MinutesTable } from './MinutesTable.tsx'
import { RecordDecision } from './RecordDecision.tsx'
import { RecordRecommendation } from './RecordRecommendation.tsx'

type Props = {
  readonly meeting: Meeting
  /** "L 07 Redundancies" for an indicator's id. */
  readonly indicatorName: (id: string) => string
}

/** One meeting: what was put to it and what it decided, and the writing down of more. */
export function MeetingSection({ meeting, indicatorName }: Props) {
  const [writing, setWriting] = useState<'recommendation' | 'decision' | null>(null)
  const stop = () => setWriting(null)
  return (
    <section className="sec meeting" id={meeting.id}>
      <h2>{meeting.title}</h2>
      <p className="quiet">
        {meetingKindWords[meeting.kind]}, {longDate(isoDate(meeting.date))}
      </p>
      {meeting.note !== '' && <p className="std">{meeting.note}</p>}
      {meeting.recommendations.length + meeting.otherDecisions.length > 0 ? (
        <MinutesTable meeting={meeting} indicatorName={indicatorName} />
      ) : (
        <p>No recommendation or decision has been recorded.</p>
      )}
      {writing === 'recommendation' && <RecordRecommendation meeting={meeting} onClose={stop} />}
      {writing === 'decision' && <RecordDecision meeting={meeting} onClose={stop} />}
      {writing === null && (
        <div className="actions screen-only">
          <Button onClick={() => setWriting('recommendation')}>
            Add a recommendation<span className="vh"> to {meeting.title}</span>
          </Button>
          <Button onClick={() => setWriting('decision')}>
            Record another decision<span className="vh"> of {meeting.title}</span>
          </Button>
        </div>
      )}
    </section>
  )
}
