import { z } from 'zod'
import { op } from './operation.ts'
import { isoDateText } from './shapes.ts'

const calendarLinkShape = z.object({
  /** The day the link was made; null where none is open. Its address is told once, when it is made. */
  madeOn: isoDateText.nullable(),
})

const madeCalendarLink = z.object({ link: z.string() })

const needs = 'keepOwnAccount'

export const calendarOperations = {
  getCalendarLink: op(
    'get',
    '/api/me/calendar-link',
    'Calendar',
    'Whether there is a calendar link of one’s own',
    {
      needs,
      response: calendarLinkShape,
      refusals: [409],
    },
  ),
  makeCalendarLink: op(
    'post',
    '/api/me/calendar-link',
    'Calendar',
    'Make a secret link by which a calendar shows when things are due',
    {
      needs,
      writes: { adds: 'A link, in place of the one before, which opens nothing any more.' },
      description: 'The address is told this once. Whoever has it reads the calendar without signing in.',
      success: 201,
      response: madeCalendarLink,
      refusals: [409],
    },
  ),
  revokeCalendarLink: op(
    'delete',
    '/api/me/calendar-link',
    'Calendar',
    'End the calendar link of one’s own',
    {
      needs,
      success: 204,
      refusals: [409],
    },
  ),
  getCalendar: op('get', '/api/calendar/{token}', 'Calendar', 'When things are due, as an iCalendar feed', {
    needs: 'readWhatIsPublished',
    description:
      'By the secret of a link made on the account page. Gives text/calendar (RFC 5545) with what the person who made it answers for. 404 once the link is revoked.',
    refusals: [404, 409],
  }),
}

export type CalendarLink = z.infer<typeof calendarLinkShape>
export type MadeCalendarLink = z.infer<typeof madeCalendarLink>
