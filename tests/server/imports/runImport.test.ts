import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { importOptions } from '../../../src/server/imports/command/importOptions.ts'
import { runImport } from '../../../src/server/imports/command/runImport.ts'
import { importingPartnership, type ImportingPartnership } from '../../support/importingPartnership.ts'

const Q1 = '2010-04-01 to 2010-06-30'

let folder: string
let here: ImportingPartnership
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scorecard-command-'))
  here = await importingPartnership(await openSqlite(':memory:'), [
    { reference: 'NI 16', unit: 'offences', outturnType: 'periodTotal' },
  ])
})
afterEach(async () => {
  await here.imports.close()
  await here.database.close()
  rmSync(folder, { recursive: true, force: true })
})

function written(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function run(args: readonly string[], answer?: boolean) {
  const options = importOptions(args)
  if (!('file' in options)) throw new Error('wrong' in options ? options.wrong : options.help)
  const printed: string[] = []
  const code = await runImport(options, {
    send: here.send,
    print: (text) => printed.push(text),
    progress: () => undefined,
    ask: answer === undefined ? null : async () => answer,
  })
  return { code, printed: printed.join('\n') }
}

const tidy = 'reference,period,value\nNI 16,Q1 2010/11,1234\nNI 16,Q2 2010/11,about 40\n'

describe('a file brought in from the terminal', () => {
  test('its preview is printed, with each refusal and how to mend it; --yes records', async () => {
    const { code, printed } = await run([written('return.csv', tidy), '--yes'])
    expect(printed).toMatch(/ +2 +1 +0 +0 +1 +0/)
    expect(printed).toMatch(/new +NI 16 +Harrow +Q1 2010\/11 +1234/)
    expect(printed).toMatch(/3 +value +about 40 +“about 40” is not a figure\. Write a number/)
    expect(printed).toContain('Recorded 1 new and 0 changed figures.')
    expect(code).toBe(0)
    expect(await here.readings('NI 16')).toEqual([`${Q1}: 1234`])
  })
  test('it is recorded when the person says so, and not when they do not', async () => {
    expect(await run([written('return.csv', tidy)], false)).toMatchObject({ code: 1 })
    expect(await here.readings('NI 16')).toEqual([])
    expect(await run([written('return.csv', tidy)], true)).toMatchObject({ code: 0 })
    expect(await here.readings('NI 16')).toEqual([`${Q1}: 1234`])
  })
  test('nobody to ask and no --yes: nothing is recorded', async () => {
    const { code, printed } = await run([written('return.csv', tidy)])
    expect(printed).toContain('Nothing was recorded. Add --yes to record without asking.')
    expect(code).toBe(1)
  })
  test('a second time there is nothing to record', async () => {
    const file = written('return.csv', 'reference,period,value\nNI 16,Q1 2010/11,1234\n')
    await run([file, '--yes'])
    const { code, printed } = await run([file, '--yes'])
    expect(printed).toContain('Nothing to record: every figure already stands.')
    expect(code).toBe(0)
  })
  test('--indicator says what every row is, when the file does not', async () => {
    const file = written('return.csv', 'period,value\nQ1 2010/11,5\n')
    expect((await run([file, '--yes'])).printed).toContain('It is not clear which indicator')
    expect((await run([file, '--yes', '--indicator', 'NI16'])).code).toBe(0)
    expect(await here.readings('NI 16')).toEqual([`${Q1}: 5`])
  })
  test('--mapping names a mapping in a file, and says what is wrong with one', async () => {
    const file = written('return.csv', 'when,ref,how many\nQ1 2010/11,NI 16,6\n')
    const mapping = {
      layout: 'tidy',
      indicator: { by: 'reference', column: 'ref' },
      area: { by: 'home' },
      period: 'when',
    }
    const bad = await run([file, '--yes', '--mapping', written('bad.json', JSON.stringify(mapping))])
    expect(bad.printed).toMatch(/is not a mapping.\n +value: /)
    const good = written('good.json', JSON.stringify({ ...mapping, value: 'how many' }))
    expect((await run([file, '--yes', '--mapping', good])).code).toBe(0)
    expect(await here.readings('NI 16')).toEqual([`${Q1}: 6`])
  })
  test('a column the file does not have is told, with those it has', async () => {
    const mapping = {
      layout: 'tidy',
      indicator: { by: 'reference', column: 'ref' },
      area: { by: 'home' },
      period: 'when',
      value: 'n',
    }
    const path = written('mapping.json', JSON.stringify(mapping))
    const { code, printed } = await run([written('return.csv', tidy), '--mapping', path])
    expect(printed).toContain('The file has no column “ref”. Its columns are “reference”, “period”, “value”.')
    expect(code).toBe(1)
  })
  test('the columns it was read by are said, with their numbers where two have the same heading', async () => {
    const { printed } = await run([
      written('two.csv', 'reference,period,value,value\nNI 16,Q1 2010/11,5,6\n'),
    ])
    expect(printed).toContain(
      'Headings in row 1: indicator in “reference”; period in “period”; figure in column 3.',
    )
  })
  test('headings alone, and rows without a figure, are not said to stand already', async () => {
    expect(await run([written('headings.csv', 'reference,period,value\n')])).toMatchObject({
      code: 0,
      printed: expect.stringContaining('Nothing to record: the file has no rows under its headings.'),
    })
    expect(
      (await run([written('blank.csv', 'reference,period,value\nNI 16,Q1 2010/11,\n')])).printed,
    ).toContain('Nothing to record: no row gives a figure that was asked for.')
  })
  test('a file whose periods and figures are not found is told so, with a mapping to begin from', async () => {
    const file = written('odd.csv', 'ref no,reporting quarter,how many\nNI 16,Q1 2010/11,6\n')
    const { code, printed } = await run([file, '--indicator', 'NI 16'])
    expect(code).toBe(1)
    expect(printed).toContain('It is not clear which columns of this file hold the periods and the figures.')
    const begun = written('begun.json', printed.slice(printed.indexOf('{')))
    expect((await run([file, '--yes', '--mapping', begun])).code).toBe(0)
    expect(await here.readings('NI 16')).toEqual([`${Q1}: 6`])
  })
  test('a folder is no file', async () =>
    expect(await run([folder])).toEqual({
      code: 1,
      printed: `${folder} is not a file. Name a CSV or XLSX file.`,
    }))
  test('a file that is not there, and an option that is none', async () => {
    expect((await run([join(folder, 'missing.csv')])).printed).toContain('There is no file')
    expect(importOptions(['a.csv', '--quickly'])).toMatchObject({
      wrong: expect.stringContaining('--quickly'),
    })
    expect(importOptions([])).toMatchObject({ wrong: expect.stringContaining('Name one file.') })
    expect(importOptions(['--help'])).toMatchObject({ help: expect.stringContaining('--known-on') })
  })
})
