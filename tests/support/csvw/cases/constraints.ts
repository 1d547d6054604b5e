import { type Case, cells, column, columns } from './building.ts'

const wrong = 'error Model 6.4'
const lengths = 'error Model 4.6.1'
const bounds = 'error Model 4.6.2'
const text = (more: object) => ({ base: 'string', ...more })
const float = (more: object) => ({ base: 'float', ...more })
const date = (more: object) => ({ base: 'date', ...more })
const textBound = (answers: number, bound: string): Case =>
  cells(answers, `${bound} of a text`, bounds, text({ [bound]: 'A' }), ['Abbey'])

/** Datatypes made from others (Metadata 5.11.2), their lengths (Model 4.6.1) and bounds (Model 4.6.2). */
export const constraintCases: readonly Case[] = [
  cells(150, 'a datatype that nobody defined', 'warning Metadata 5.11.1', 'postcode', ['N1']),
  cells(151, 'a base that nobody defined', 'warning Metadata 5.1.7', { base: 'postcode' }, ['N1']),
  cells(238, 'a datatype that is an address', 'warning Metadata 5.11.1', 'http://site.example/postcode', [
    'N1',
  ]),
  cells(
    242,
    'a datatype with an address of its own',
    'valid',
    text({ '@id': 'http://site.example/postcode' }),
    ['N1'],
  ),
  cells(243, 'a datatype that is a blank node', 'error Metadata 5.1.2', text({ '@id': '_:postcode' }), [
    'N1',
  ]),
  cells(
    244,
    'a datatype with the address of a built-in one',
    'error Metadata 5.11.2',
    text({ '@id': 'http://www.w3.org/2001/XMLSchema#string' }),
    ['N1'],
  ),
  column(267, 'a datatype of a column that is a blank node', 'error Metadata 5.1.2', {
    datatype: { '@id': '_:name' },
  }),
  cells(268, 'a datatype without a base is of texts', 'valid', { minLength: 2 }, ['N1']),
  columns(195, 'lengths that are kept', 'valid', [
    [{ base: 'NMTOKEN', length: 5 }, 'Abbey'],
    [text({ minLength: 2, maxLength: 6 }), 'Castle'],
    [{ base: 'base64Binary', length: 3 }, 'QUJD'],
    [{ base: 'hexBinary', length: 2 }, '0FB7'],
  ]),
  cells(196, 'another length', wrong, text({ length: 4 }), ['Abbey']),
  cells(197, 'too long', wrong, { base: 'hexBinary', maxLength: 1 }, ['0FB7']),
  cells(198, 'too short', wrong, { base: 'base64Binary', minLength: 4 }, ['QUJD']),
  cells(199, 'length less than minLength', lengths, text({ length: 5, minLength: 6 }), []),
  cells(200, 'length greater than maxLength', lengths, text({ length: 5, maxLength: 4 }), []),
  cells(261, 'minLength greater than maxLength', lengths, text({ minLength: 6, maxLength: 4 }), []),
  cells(201, 'a length of a date', lengths, date({ length: 10 }), ['2010-11-29']),
  cells(228, 'a length, of each of a list', 'valid', text({ length: 3 }), ['Mon Wed'], { separator: ' ' }),
  cells(229, 'a least length, of each of a list', 'valid', text({ minLength: 3 }), ['Mon Thurs'], {
    separator: ' ',
  }),
  cells(230, 'too short, one of a list', wrong, text({ minLength: 4 }), ['Thurs Mon'], { separator: ' ' }),
  columns(202, 'bounds of a number that are kept', 'valid', [
    [float({ minimum: 5, maximum: '10' }), '5', '10'],
    [float({ minInclusive: 5, maxInclusive: 10 }), '5', '10'],
    [float({ minExclusive: 5, maxExclusive: 10 }), '5.5', '9.5'],
    [
      { base: 'unsignedLong', minimum: '18446744073709551614' },
      '18446744073709551614',
      '18446744073709551615',
    ],
  ]),
  cells(203, 'less than minimum', wrong, float({ minimum: 5 }), ['4.9']),
  cells(204, 'greater than maximum', wrong, float({ maximum: 5 }), ['5.1']),
  cells(205, 'less than minInclusive', wrong, float({ minInclusive: 5 }), ['4.9']),
  cells(206, 'not greater than minExclusive', wrong, float({ minExclusive: 5 }), ['5']),
  cells(207, 'greater than maxInclusive', wrong, float({ maxInclusive: 5 }), ['5.1']),
  cells(208, 'not less than maxExclusive', wrong, float({ maxExclusive: 5 }), ['5']),
  columns(209, 'bounds of dates and durations that are kept', 'valid', [
    [date({ minimum: '2010-04-01', maximum: '2011-03-31' }), '2010-04-01', '2011-03-31'],
    [date({ format: 'd/M/yyyy', minExclusive: '2010-04-01' }), '2/4/2010', '29/11/2010'],
    [{ base: 'duration', minimum: 'PT30M' }, 'PT30M', 'P1D'],
  ]),
  cells(210, 'before minimum', wrong, date({ minimum: '2010-04-01' }), ['2010-03-31']),
  cells(211, 'after maximum', wrong, date({ maximum: '2010-04-01' }), ['2010-04-02']),
  cells(212, 'before minInclusive', wrong, date({ minInclusive: '2010-04-01' }), ['2010-03-31']),
  cells(213, 'not after minExclusive', wrong, date({ minExclusive: '2010-04-01' }), ['2010-04-01']),
  cells(214, 'after maxInclusive', wrong, date({ maxInclusive: '2010-04-01' }), ['2010-04-02']),
  cells(215, 'not before maxExclusive', wrong, date({ maxExclusive: '2010-04-01' }), ['2010-04-01']),
  cells(216, 'minInclusive and minExclusive', bounds, float({ minInclusive: 5, minExclusive: 5 }), []),
  cells(217, 'maxInclusive and maxExclusive', bounds, float({ maxInclusive: 5, maxExclusive: 5 }), []),
  cells(218, 'maxInclusive less than minInclusive', bounds, float({ minInclusive: 5, maxInclusive: 4 }), []),
  cells(219, 'maxExclusive that is minInclusive', bounds, float({ minInclusive: 5, maxExclusive: 5 }), []),
  cells(220, 'maxExclusive less than minExclusive', bounds, float({ minExclusive: 5, maxExclusive: 4 }), []),
  cells(221, 'maxInclusive that is minExclusive', bounds, float({ minExclusive: 5, maxInclusive: 5 }), []),
  textBound(222, 'minimum'),
  textBound(223, 'maximum'),
  textBound(224, 'minInclusive'),
  textBound(225, 'maxInclusive'),
  textBound(226, 'minExclusive'),
  textBound(227, 'maxExclusive'),
  column(125, 'an empty cell where a value is required', wrong, { required: true }, 'ward,visits\n,12\n'),
  column(
    126,
    'a cell that is null where a value is required',
    wrong,
    { required: true, null: ['-'] },
    'ward,visits\n-,12\n',
  ),
]
