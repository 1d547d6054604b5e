import { type Case, cells, columns } from './building.ts'

const wrong = 'error Model 6.4'
const dates = (answers: number, says: string, base: string, given: Readonly<Record<string, string>>): Case =>
  columns(
    answers,
    says,
    'valid',
    Object.entries(given).map(([format, text]) => [{ base, format }, text]),
  )

/** Texts, booleans, dates, times and durations, with formats and without (Model 6.4.3–6.4.6). */
export const formatCases: readonly Case[] = [
  columns(152, 'texts by regular expressions', 'valid', [
    [{ base: 'string', format: '^[A-Z]{2}$' }, 'AB'],
    [{ base: 'token', format: 'ward|area' }, 'area'],
    [{ base: 'anyURI', format: 'https?://.*' }, 'https://site.example/'],
    ['language', 'en-GB'],
    ['Name', 'ward'],
    ['NMTOKEN', '1st'],
    ['QName', 'schema:name'],
    ['hexBinary', '0FB7'],
    ['json', '{'],
  ]),
  cells(153, 'what is no regular expression', 'warning Model 6.4.6', { base: 'string', format: '[A-' }, [
    'AB',
  ]),
  cells(154, 'a text not by its regular expression', wrong, { base: 'string', format: '^[A-Z]{2}$' }, [
    'ABC',
  ]),
  columns(183, 'booleans', 'valid', [
    ['boolean', 'true', '0'],
    [{ base: 'boolean', format: 'Y|N' }, 'Y', 'N'],
    [{ base: 'boolean', format: '1.0|0.0' }, '0.0', '1.0'],
  ]),
  cells(184, 'a format of booleans that is none', 'warning Model 6.4.3', { base: 'boolean', format: 'Y' }, [
    'true',
  ]),
  cells(185, 'a boolean not by its format', wrong, { base: 'boolean', format: 'Y|N' }, ['true']),
  cells(186, 'a boolean that is none', wrong, 'boolean', ['yes']),
  cells(269, 'a format of booleans that is none, and cells by it', wrong, { base: 'boolean', format: 'YN' }, [
    'Y',
  ]),
  columns(187, 'dates and times as XML Schema writes them', 'valid', [
    ['date', '2010-11-29', '2012-02-29Z'],
    ['dateTime', '2010-11-29T09:30:00', '2010-11-29T24:00:00'],
    ['datetime', '2010-11-29T09:30:00.25+01:00', '-0044-03-15T12:00:00'],
    ['dateTimeStamp', '2010-11-29T09:30:00Z', '2010-11-29T09:30:00-05:00'],
    ['time', '09:30:00', '23:59:59.999'],
    ['gDay', '---31', '---01Z'],
    ['gMonth', '--02', '--12'],
    ['gMonthDay', '--02-29', '--12-31'],
    ['gYear', '2010', '-0044'],
    ['gYearMonth', '2010-11', '2010-12'],
  ]),
  dates(188, 'dates by patterns', 'date', {
    'yyyy-MM-dd': '2010-11-29',
    yyyyMMdd: '20101129',
    'dd-MM-yyyy': '29-11-2010',
    'd-M-yyyy': '9-1-2010',
    'MM-dd-yyyy': '11-29-2010',
    'M-d-yyyy': '1-9-2010',
    'dd/MM/yyyy': '29/11/2010',
    'd/M/yyyy': '29/11/2010',
    'MM/dd/yyyy': '11/29/2010',
    'M/d/yyyy': '1/29/2010',
    'dd.MM.yyyy': '29.11.2010',
    'd.M.yyyy': '9.1.2010',
    'MM.dd.yyyy': '11.29.2010',
    'M.d.yyyy': '1.9.2010',
    'yyyy-MM-ddX': '2010-11-29+01',
    'dd.MM.yyyy XXX': '29.11.2010 +01:00',
  }),
  dates(189, 'times by patterns', 'time', {
    'HH:mm:ss': '09:30:15',
    HHmmss: '093015',
    'HH:mm': '09:30',
    HHmm: '0930',
    'HH:mm:ssXX': '09:30:15-0500',
    'HHmm x': '0930 +0530',
    'HH:mm xxx': '09:30 +05:30',
  }),
  dates(190, 'dates with times by patterns', 'dateTime', {
    'yyyy-MM-ddTHH:mm:ss': '2010-11-29T09:30:15',
    'yyyy-MM-ddTHH:mm': '2010-11-29T09:30',
    'yyyy-MM-dd HH:mm:ss': '2010-11-29 09:30:15',
    'yyyyMMdd HHmmss': '20101129 093015',
    'd/M/yyyy HHmm': '29/11/2010 0930',
    'dd.MM.yyyy HH:mm X': '29.11.2010 09:30 Z',
    'yyyy-MM-ddTHH:mm:ssXXX': '2010-11-29T09:30:15-05:00',
  }),
  cells(
    191,
    'a pattern of dates that is none, and cells by it',
    wrong,
    { base: 'date', format: 'd MMM yyyy' },
    ['29 Nov 2010'],
  ),
  cells(192, 'a date not by its pattern', wrong, { base: 'date', format: 'dd/MM/yyyy' }, ['2010-11-29']),
  dates(245, 'times with fractions of a second', 'time', {
    'HH:mm:ss.S': '09:30:15.5',
    'HH:mm:ss.SSS': '09:30:15.125',
  }),
  dates(246, 'dates with times with fractions of a second', 'dateTime', {
    'yyyy-MM-ddTHH:mm:ss.SSS': '2010-11-29T09:30:15.125',
    'dd/MM/yyyy HH:mm:ss.SS X': '29/11/2010 09:30:15.25 Z',
  }),
  cells(247, 'more fractions than the pattern has', wrong, { base: 'time', format: 'HH:mm:ss.S' }, [
    '09:30:15.25',
  ]),
  columns(193, 'durations', 'valid', [
    ['duration', 'P1Y2M3DT4H5M6.5S', '-P60D'],
    ['dayTimeDuration', 'P1DT2H', 'PT130S'],
    ['yearMonthDuration', 'P1Y', 'P0Y20M'],
    [{ base: 'duration', format: 'PT\\d+M' }, 'PT30M', 'PT5M'],
  ]),
  cells(194, 'a duration not by its regular expression', wrong, { base: 'duration', format: 'PT\\d+M' }, [
    'PT30S',
  ]),
  cells(279, 'a duration that is none', wrong, 'duration', ['1 year']),
  cells(280, 'months in a duration of days and times', wrong, 'dayTimeDuration', ['P1M']),
  cells(281, 'days in a duration of years and months', wrong, 'yearMonthDuration', ['P1Y1D']),
]
