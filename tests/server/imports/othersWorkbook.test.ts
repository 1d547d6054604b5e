import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { cellText } from '../../../src/server/imports/table/cell.ts'
import { openTable } from '../../../src/server/imports/table/openTable.ts'
import { officeAbsence, officeProgram } from '../../support/officeProgram.ts'

const SLOW = 120_000
const TYPED = [
  'Reference,Period,Value,Published,Note',
  'NI 16,Q2 2010/11,5.4,2010-10-22,"rose, as in Q1"',
  'NI 32,Q3 2009/10,"1,234.5",22/10/2010,"two\nlines & a <sign>"',
  'L 02,Q4 2009/10,12%,,*',
].join('\n')

async function cellsOf(path: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of (await openTable(new Blob([await readFile(path)]))).rows())
    rows.push(...batch.rows.map(({ cells }) => cells.map(cellText)))
  return rows
}

test.skipIf(officeProgram === null)(
  `a workbook as LibreOffice saves it reads as what was typed${officeAbsence && ` (${officeAbsence})`}`,
  { timeout: SLOW },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'others-workbook-'))
    try {
      await writeFile(join(folder, 'typed.csv'), TYPED)
      await promisify(execFile)(officeProgram ?? '', [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        // Comma, double quote, UTF-8, in British English, and numbers and dates taken for what they are.
        '--infilter=CSV:44,34,76,1,,2057,false,true',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        join(folder, 'typed.csv'),
      ])
      expect(await cellsOf(join(folder, 'typed.xlsx'))).toEqual([
        ['Reference', 'Period', 'Value', 'Published', 'Note'],
        ['NI 16', 'Q2 2010/11', '5.4', '2010-10-22', 'rose, as in Q1'],
        ['NI 32', 'Q3 2009/10', '1234.5', '2010-10-22', 'two\nlines & a <sign>'],
        ['L 02', 'Q4 2009/10', '12%', '', '*'],
      ])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)
