import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowOrders, statusFilters } from '../../src/domain/scorecards/scorecardView.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { chartParts, type PageAddress, parsePath, pathOf, paths } from '../../src/web/paths.ts'

const read = (path: string) => {
  const { pathname, search } = new URL(path, 'http://localhost')
  return parsePath(pathname, search)
}

describe('addresses', () => {
  test('every page has an address in plain words', () => {
    expect({
      start: paths.start(),
      scorecard: paths.scorecard('chief-executives'),
      quarter: paths.scorecard('chief-executives', { quarter: '2010-11-q2' }),
      asItStood: paths.scorecard('chief-executives', { asAt: isoDate('2010-05-24') }),
      filtered: paths.scorecard('chief-executives', {
        quarter: '2010-11-q2',
        asAt: isoDate('2010-05-24'),
        status: ['red', 'amber'],
        group: 'safer-harrow',
        lead: 'met-police',
        find: 'thefts of & from 50%',
        order: 'worst',
        view: 'quarters',
      }),
      defaultsLeftOut: paths.scorecard('chief-executives', { order: 'group', find: '', status: undefined }),
      indicator: paths.indicator('ni-134'),
      indicatorOfScorecard: paths.indicator('ni-134', {
        scorecard: 'chief-executives',
        quarter: '2010-11-q2',
        asAt: isoDate('2010-05-24'),
      }),
      indicatorWithLess: paths.indicator('ni-134', { without: ['usual-range', 'decisions'] }),
      group: paths.group('healthy-harrow'),
      groupAsItStood: paths.group('healthy-harrow', { quarter: '2010-11-q2', asAt: isoDate('2010-05-24') }),
      changes: paths.changes('chief-executives'),
      changesSince: paths.changes('chief-executives', {
        since: '2010-05-24',
        quarter: '2010-11-q2',
        asAt: isoDate('2010-11-28'),
      }),
      groups: paths.groups(),
      import: paths.import(),
      setUp: paths.setUp(),
      meetings: paths.meetings(),
      prepare: paths.prepare('performance-morning'),
      agenda: paths.agenda('performance-morning'),
      meeting: paths.meeting('performance-morning-2010-11-29'),
      partnership: paths.partnership(),
      settings: paths.settings({ indicator: 'ni-134', asAt: isoDate('2010-05-24') }),
      log: paths.log(),
      logSearched: paths.log({
        kind: 'sign-in',
        find: 'locked out',
        indicator: 'ni-134',
        person: 'local-administrator',
        from: isoDate('2010-11-01'),
        until: isoDate('2010-11-30'),
        sheet: 2,
      }),
    }).toMatchInlineSnapshot(`
      {
        "agenda": "/meetings/performance-morning/agenda",
        "asItStood": "/scorecards/chief-executives?asAt=2010-05-24",
        "changes": "/scorecards/chief-executives/changes",
        "changesSince": "/scorecards/chief-executives/changes?since=2010-05-24&quarter=2010-11-q2&asAt=2010-11-28",
        "defaultsLeftOut": "/scorecards/chief-executives",
        "filtered": "/scorecards/chief-executives?quarter=2010-11-q2&asAt=2010-05-24&status=red,amber&group=safer-harrow&lead=met-police&find=thefts+of+%26+from+50%25&order=worst&view=quarters",
        "group": "/groups/healthy-harrow",
        "groupAsItStood": "/groups/healthy-harrow?quarter=2010-11-q2&asAt=2010-05-24",
        "groups": "/groups",
        "import": "/figures/import",
        "indicator": "/indicators/ni-134",
        "indicatorOfScorecard": "/indicators/ni-134?scorecard=chief-executives&quarter=2010-11-q2&asAt=2010-05-24",
        "indicatorWithLess": "/indicators/ni-134?without=usual-range,decisions",
        "log": "/log",
        "logSearched": "/log?kind=sign-in&find=locked+out&indicator=ni-134&person=local-administrator&from=2010-11-01&until=2010-11-30&sheet=2",
        "meeting": "/meetings#performance-morning-2010-11-29",
        "meetings": "/meetings",
        "partnership": "/partnership",
        "prepare": "/meetings/performance-morning/prepare",
        "quarter": "/scorecards/chief-executives?quarter=2010-11-q2",
        "scorecard": "/scorecards/chief-executives",
        "setUp": "/set-up",
        "settings": "/settings?indicator=ni-134&asAt=2010-05-24",
        "start": "/",
      }
    `)
  })

  test('an address read and written again is the same address', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
    const shown = {
      quarter: fc.constantFrom(undefined, '2010-11-q2', '1999-00-q4'),
      asAt: fc.constantFrom(undefined, isoDate('2010-05-24')),
    }
    const address: fc.Arbitrary<PageAddress> = fc.oneof(
      fc.constantFrom<PageAddress>(
        { page: 'start' },
        { page: 'import' },
        { page: 'groups' },
        { page: 'setUp' },
        { page: 'meetings' },
        { page: 'prepare', meeting: 'performance-morning' },
        { page: 'agenda', meeting: 'performance-morning' },
        { page: 'partnership' },
        { page: 'settings', indicator: 'ni-134', asAt: isoDate('2010-05-24') },
      ),
      fc.record({
        page: fc.constant('scorecard' as const),
        scorecard: slug,
        ...shown,
        status: fc.option(fc.subarray([...statusFilters], { minLength: 1 }), { nil: undefined }),
        group: fc.option(slug, { nil: undefined }),
        lead: fc.option(slug, { nil: undefined }),
        find: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: undefined }),
        order: fc.constantFrom(undefined, ...rowOrders.filter((order) => order !== 'group')),
        view: fc.constantFrom(undefined, 'quarters' as const),
      }),
      fc.record({ page: fc.constant('group' as const), group: slug, ...shown }),
      fc.record({
        page: fc.constant('changes' as const),
        scorecard: slug,
        since: fc.option(slug, { nil: undefined }),
        ...shown,
      }),
      fc.record({
        page: fc.constant('indicator' as const),
        indicator: slug,
        scorecard: fc.option(slug, { nil: undefined }),
        without: fc.option(fc.subarray([...chartParts], { minLength: 1 }), { nil: undefined }),
        ...shown,
      }),
    )
    fc.assert(
      fc.property(address, (asked) => {
        expect(read(pathOf(asked))).toEqual(asked)
      }),
    )
  })

  test.for([
    ['/scorecards/chief-executives?quarter=Q2', '“quarter=Q2” is not a financial quarter'],
    ['/scorecards/chief-executives?quarter=2010-12-q2', '“quarter=2010-12-q2” is not a financial quarter'],
    ['/scorecards/chief-executives?asAt=24/05/2010', '“asAt=24/05/2010” is not a date'],
    ['/scorecards/chief-executives?asAt=2010-02-30', '“asAt=2010-02-30” is not a date'],
    ['/scorecards/chief-executives?status=red,blue', 'one or more of red, amber, green, not-rated'],
    ['/groups/healthy-harrow?status=red', 'This page knows nothing of “status”'],
    ['/scorecards/chief-executives?order=size', '“order=size” is not one of group, agreed, worst'],
    ['/scorecards/chief-executives?group=Safer%20Harrow', 'not lower-case words with hyphens'],
    ['/scorecards/chief-executives?asat=2010-05-24', 'This page knows nothing of “asat”.'],
    ['/scorecards/chief-executives?find=a&find=b', '“find” is given 2 times.'],
    ['/scorecards', 'There is no page at /scorecards.'],
    ['/indicators/NI%20134', 'There is no page at /indicators/NI%20134.'],
    ['/meetings/next/week', 'There is no page at /meetings/next/week.'],
  ] as const)('%s gets a sentence, not a silent default', ([path, words]) => {
    const address = read(path)
    expect(address.page).toBe('wrongAddress')
    expect(address.page === 'wrongAddress' && address.problems.join(' ')).toContain(words)
  })

  test('the nearest address keeps what is right in a wrong one', () => {
    const address = read('/scorecards/chief-executives?quarter=Q2&asAt=2010-05-24&status=red')
    expect(address.page === 'wrongAddress' && address.nearest).toBe(
      '/scorecards/chief-executives?asAt=2010-05-24&status=red',
    )
  })

  test('several things wrong are all said', () => {
    const address = read('/indicators/ni-134?quarter=x&asAt=y&colour=z')
    expect(address.page === 'wrongAddress' && address.problems).toHaveLength(3)
  })
})
