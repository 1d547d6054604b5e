import { useQuery } from '@tanstack/react-query'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { calendarLinkQuery, useMakeCalendarLink, useRevokeCalendarLink } from '../../api/calendarQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { CouldNotRead } from '../CouldNotRead.tsx'

/** A secret link by which one’s own calendar shows when things are due: made, made anew, and revoked. */
export function CalendarSection() {
  const { data, error, refetch } = useQuery(calendarLinkQuery())
  const make = useMakeCalendarLink()
  const revoke = useRevokeCalendarLink()
  const isOpen = data !== undefined && data.madeOn !== null
  const failure = make.error ?? revoke.error
  return (
    <section className="sec">
      <h2>Your calendar</h2>
      <p>
        A calendar such as Outlook or Google Calendar can show the days on which decisions you answer for are
        due. Whoever has the link reads them, so keep it to yourself.
      </p>
      {error && <CouldNotRead what="Your calendar link" failure={error} onRetry={() => refetch()} />}
      {failure && (
        <CouldNotRead
          what="Your calendar link"
          failure={failure}
          onRetry={() => (make.error ? make.mutate() : revoke.mutate())}
        />
      )}
      {data?.madeOn && <p className="small">A link is open, made on {longDate(isoDate(data.madeOn))}.</p>}
      {make.data && isOpen && (
        <output className="calendar-made">
          Add this address to your calendar as a subscription. It is shown this once:{' '}
          <code className="calendar-link">{make.data.link}</code>
        </output>
      )}
      <p className="actions">
        <Button aria-disabled={make.isPending} onClick={() => !make.isPending && make.mutate()}>
          {isOpen ? 'Make another link, ending this one' : 'Make a calendar link'}
        </Button>
        {isOpen && (
          <Button
            onClick={() =>
              revoke.mutate(undefined, {
                onSuccess: () => sayDone('Your calendar link opens nothing any more.'),
              })
            }
          >
            End the link
          </Button>
        )}
      </p>
    </section>
  )
}
