import { workbookFile } from '../../tests/support/workbookFile.ts'

const rows = Array.from({ length: 12 }, (_, index) => index)
const quarters = ['Q1 2010/11', 'Q2 2010/11', 'Q3 2010/11', 'Q4 2010/11'] as const

/** Files as officers send them, small enough to be read thousands of times. */
export const soundFiles: Readonly<Record<string, Uint8Array>> = {
  'tidy.csv': text(
    'reference,period,value,note\r\n' +
      rows
        .map(
          (row) => `L ${9 + (row % 2)},${quarters[row % 4]},${row * 3.5},"As ""counted"", provisional"\r\n`,
        )
        .join(''),
  ),
  'wide.csv': text(`Indicator;Apr 2010;May 2010;Jun 2010\nL 9;1,5;2;-\nL 10;3;.;5%\n`),
  'areas.csv': text(
    'Area code,Area,Reference,Quarter,Value\nE09000015,Harrow,L 9,2010-11 Q1,12\nE09000005,Brent,L 9,2010-11 Q1,11\n',
  ),
  'tidy.xlsx': workbookFile({
    Figures: [
      ['Figures sent by the partner'],
      ['reference', 'period', 'value'],
      ...rows.map((row) => ['L 9', quarters[row % 4] as string, { number: row / 8, format: '0.0%' }]),
      ['L 10', { number: 40_299, format: 'mmm-yy' }, { formula: 'A1+B1', result: 7 }],
      ['L 10', { number: 40_299, format: 'dd/mm/yyyy' }, { error: '#DIV/0!' }],
    ],
    Notes: [['second', 'sheet']],
  }),
  'wide.xlsx': workbookFile({
    Sheet1: [
      ['Indicator', 'Q1 2010/11', 'Q2 2010/11', 'Q3 2010/11'],
      ['L 9', 12, 13.5, null],
      ['L 10', 0.1 + 0.2, 'n/a', 4],
    ],
  }),
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}
