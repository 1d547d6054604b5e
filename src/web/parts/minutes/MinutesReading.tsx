import type { Minutes } from '../../../contract/minutes.ts'
import { signedWords } from '../../../domain/meetings/minutes.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { aboutWords, heldWords } from '../../../papers/report/minutesReport.ts'
import { Attendance } from './Attendance.tsx'
import { DecidedTable } from './DecidedTable.tsx'

/** The minutes as their paper says them, in the same order and words. */
export function MinutesReading({ minutes }: { readonly minutes: Minutes }) {
  const { meeting, rows, discussion, corrections, signed } = minutes
  return (
    <article className="minutes-paper">
      <p className="lede">{heldWords(minutes)}</p>
      {meeting.note !== '' && <p className="std quiet">{meeting.note}</p>}
      <Attendance minutes={minutes} />
      <section className="sec">
        <h2>Recommendations and decisions</h2>
        {rows.length === 0 ? <p>Nothing was recommended or decided.</p> : <DecidedTable rows={rows} />}
      </section>
      {discussion.length > 0 && (
        <section className="sec">
          <h2>Discussion</h2>
          {discussion.map(({ key, title, note }) => (
            <section key={key}>
              <h3>{title}</h3>
              {note
                .split(/\n+/)
                .filter((line) => line.trim() !== '')
                .map((line, at) => (
                  <p key={at} className="std">
                    {line}
                  </p>
                ))}
            </section>
          ))}
        </section>
      )}
      {corrections.length > 0 && (
        <section className="sec">
          <h2>Corrections</h2>
          {corrections.map(({ sequence, wording, decisionId, record }) => (
            <p key={sequence} className="std">
              <b>
                {longDate(isoDate(record.knownOn))}
                {aboutWords(rows, decisionId)}.
              </b>{' '}
              {wording}
            </p>
          ))}
        </section>
      )}
      <section className="sec">
        <h2>Signature</h2>
        {signed === null ? (
          <p>Not signed yet.</p>
        ) : (
          <>
            <p className="std">{signedWords(signed.by, isoDate(signed.on))}</p>
            <p className="small quiet hash">
              SHA-256 of the minutes as signed: {signed.sha256}.{' '}
              {signed.asSigned
                ? 'The record still says what was signed.'
                : 'The record no longer says what was signed: ask the administrator to verify the log.'}
            </p>
          </>
        )}
      </section>
    </article>
  )
}
