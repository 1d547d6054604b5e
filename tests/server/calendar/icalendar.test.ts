import { describe, expect, test } from 'vitest'
import type { Meeting } from '../../../src/contract/meetings.ts'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { Instant } from '../../../src/domain/time/instant.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { icalendar, type DueDay } from '../../../src/server/calendar/icalendar.ts'
import { recordGrant } from '../../../src/server/stores/personStore.ts'
import { partnership } from '../../support/partnershipBuilder.ts'
import { personAs } from '../../support/people.ts'
import { testApi } from '../../support/testApi.ts'

const due: DueDay = {
  uid: 'morning-3-decision.partner-police@partnership-scorecard',
  day: isoDate('2011-02-28'),
  dayAfter: isoDate('2011-03-01'),
  changedAt: '2010-11-29T10:04:05.678Z',
  changes: 2,
  summary: 'Due: thefts; alley gates, “Smartwater” \\ £200,000 and a great many other words besides, é',
  description: 'Performance morning.\nAgreed.',
  url: 'https://scorecard.example/decisions',
  isSettled: false,
}

type Component = { readonly name: string; readonly lines: Map<string, string>; readonly parts: Component[] }

/** RFC 5545 read strictly and by itself: line breaks, folding, nesting, and what a text escapes. */
function read(text: string): Component {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const root: Component = { name: '', lines: new Map(), parts: [] }
  const open = [root]
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z-]+)*):(.*)$/.exec(line) ?? []
    expect(name, line).not.toBe('')
    const inside = open.at(-1) as Component
    if (name === 'BEGIN') {
      const part = { name: value, lines: new Map(), parts: [] }
      inside.parts.push(part)
      open.push(part)
    } else if (name === 'END') expect(open.pop()?.name).toBe(value)
    else {
      expect(inside.lines.has(name), `${name} once`).toBe(false)
      inside.lines.set(name, value)
    }
  }
  expect(open).toEqual([root])
  return root.parts[0] as Component
}

const unescaped = (value = '') =>
  value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

describe('the calendar of what is due', () => {
  test('is read back as it was, by the rules of RFC 5545 alone', () => {
    const calendar = read(
      icalendar('Harrow; decisions, actions', [due, { ...due, uid: 'b', isSettled: true }]),
    )
    expect(calendar.name).toBe('VCALENDAR')
    expect(calendar.lines.get('VERSION')).toBe('2.0')
    expect(unescaped(calendar.lines.get('X-WR-CALNAME'))).toBe('Harrow; decisions, actions')
    const [open, settled] = calendar.parts
    expect(Object.fromEntries(open?.lines ?? [])).toMatchObject({
      UID: due.uid,
      DTSTAMP: '20101129T100405Z',
      SEQUENCE: '2',
      'DTSTART;VALUE=DATE': '20110228',
      'DTEND;VALUE=DATE': '20110301',
      URL: due.url,
      STATUS: 'CONFIRMED',
    })
    expect(unescaped(open?.lines.get('SUMMARY'))).toBe(due.summary)
    expect(unescaped(open?.lines.get('DESCRIPTION'))).toBe(due.description)
    expect(open?.parts.map(({ name }) => name)).toEqual(['VALARM'])
    expect(open?.parts[0]?.lines.get('TRIGGER')).toBe('-P1D')
    expect(settled?.parts).toEqual([])
  })

  test('shows each person what they answer for, and nothing once the link or their role has gone', async () => {
    const api = await testApi()
    await api.done('POST', apiPaths.partnership(), partnership)
    const meeting = await api.done<Meeting>('POST', apiPaths.meetings(), {
      kind: 'other',
      title: 'Meeting',
      date: '2010-05-24',
    })
    for (const partnerId of ['metropolitan-police', 'jobcentre-plus'])
      await api.done('POST', decisionPaths.decisions(meeting.id), {
        recommendation: `For ${partnerId}`,
        outcome: 'agreed',
        owners: [{ kind: 'role', role: 'Chief', partnerId }],
        dueOn: '2010-06-30',
      })
    const chief = personAs('chiefExecutive', { of: 'jobcentre-plus' })
    const asked = api.as(chief)
    const made = () => asked.done<{ link: string }>('POST', accountPaths.calendarLink())
    const first = await made()
    const grant = (change: 'granted' | 'ended') =>
      api.database.write((trx) =>
        recordGrant(trx, chief.id, { role: 'chiefExecutive', groupId: null }, change, {
          by: 'officer',
          at: '2026-11-23T09:00:00.000Z' as Instant,
          on: isoDate('2010-05-24'),
        }),
      )
    await grant('granted')
    const stranger = api.as(null)
    const feed = (link: string) => stranger.ask<string>('GET', new URL(link).pathname)
    const answer = await feed(first.link)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const shown = read(answer.body).parts.map(({ lines }) => unescaped(lines.get('SUMMARY')))
    expect(shown).toEqual(['Due: For jobcentre-plus'])

    const second = await made()
    expect((await feed(first.link)).status).toBe(404)
    expect((await feed(second.link)).status).toBe(200)
    const kept = await api.database.read((trx) => trx.selectFrom('calendar_links').selectAll().execute())
    expect(JSON.stringify(kept)).not.toContain(second.link.split('/').at(-1))
    await grant('ended')
    expect((await feed(second.link)).status).toBe(404)
    await grant('granted')
    await asked.ask('DELETE', accountPaths.calendarLink())
    expect((await feed(second.link)).status).toBe(404)
    expect(api.faults).toEqual([])
    await api.close()
  })
})
