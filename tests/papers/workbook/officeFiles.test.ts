import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import validate from '@ooxml-tools/validate'
import { parse } from 'csv-parse/sync'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainFigure } from '../../../src/domain/indicators/figureWords.ts'
import { type Pack, packIndicators } from '../../../src/papers/pack.ts'
import { workbookOds, workbookXlsx } from '../../../src/papers/workbook/workbook.ts'
import { examplePack } from '../../support/examplePack.ts'
import { jingAbsence, jingProgram } from '../../support/jingProgram.ts'
import { officeAbsence, officeProgram } from '../../support/officeProgram.ts'

const run = promisify(execFile)
/** Minutes, not seconds: the validator is the Open XML SDK in WebAssembly, and LibreOffice makes a profile first. */
const SLOW = 240_000
const SCHEMAS = 'tests/fixtures/openDocument'
/** What a person may type that a careless writer of XML lets through. */
const NASTY = '=1+1 "<&>\' ]]>\n😀 \u0001 _x0041_ two  spaces '

let folder: string
let pack: Pack
let xlsx: Uint8Array
let ods: Uint8Array
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'))
  pack = await examplePack()
  xlsx = await workbookXlsx(pack)
  ods = await workbookOds(pack)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The pack with such words in every field the workbook shows of its first indicator. */
function nastyPack(): Pack {
  const [group] = pack.groups
  const [first] = group?.indicators ?? []
  if (!group || !first) throw new Error('The example has no indicator')
  const page = {
    ...first.page,
    leadPartner: NASTY,
    definition: { ...first.page.definition, title: NASTY, definition: NASTY, unit: NASTY, source: NASTY },
  }
  const row = { ...first.row, title: NASTY, reason: NASTY, leadPartner: NASTY, unit: NASTY }
  return {
    ...pack,
    partnership: { ...pack.partnership, name: NASTY },
    subject: { ...pack.subject, title: NASTY },
    statusRule: NASTY,
    groups: [{ ...group, name: NASTY, indicators: [{ row, page }] }],
  }
}

describe('the Excel workbook', () => {
  test(
    'is valid by the Open XML SDK, with nasty words too; a spoilt one is not',
    { timeout: SLOW },
    async () => {
      expect(await validate(xlsx, 'xlsx', 'Office2019')).toEqual([])
      expect(await validate(await workbookXlsx(nastyPack()), 'xlsx', 'Office2019')).toEqual([])
      const parts = unzipSync(xlsx)
      const chart = Buffer.from(parts['xl/charts/chart1.xml'] ?? []).toString()
      const spoilt = { ...parts, 'xl/charts/chart1.xml': strToU8(chart.replace('<c:grouping', '<c:groups')) }
      expect((await validate(zipSync(spoilt), 'xlsx', 'Office2019')).length).toBeGreaterThan(0)
    },
  )
})

describe('the OpenDocument workbook', () => {
  const partsOf = (bytes: Uint8Array, name: string): string[] =>
    Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
      if (!part.endsWith('.xml')) return []
      const path = join(folder, name, part)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return [path]
    })
  const isManifest = (path: string) => path.endsWith('manifest.xml')
  const errorsOf = (schema: string, paths: readonly string[]): Promise<string> =>
    run(jingProgram ?? '', ['-i', '-c', join(SCHEMAS, schema), ...paths]).then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout || 'jing did not run',
    )

  test.skipIf(jingProgram === null)(
    `is valid by the OpenDocument 1.3 schema, with nasty words too; a spoilt one is not${jingAbsence && ` (${jingAbsence})`}`,
    { timeout: SLOW },
    async () => {
      const parts = [...partsOf(ods, 'plain'), ...partsOf(await workbookOds(nastyPack()), 'nasty')]
      const schema = 'OpenDocument-schema-v1.3.rnc'
      expect(
        await errorsOf(
          schema,
          parts.filter((path) => !isManifest(path)),
        ),
      ).toBe('')
      const [content = ''] = parts.filter((path) => path.endsWith('plain/content.xml'))
      writeFileSync(
        content,
        readFileSync(content, 'utf8').replace('table:table-header-rows', 'table:heading-rows'),
      )
      expect(await errorsOf(schema, [content])).not.toBe('')
    },
  )

  test.skipIf(jingProgram === null)(
    'has a manifest valid by the schema of 1.2, but for its version, which 1.3 alone changed',
    { timeout: SLOW },
    async () => {
      const [manifest = ''] = partsOf(ods, 'manifest').filter(isManifest)
      writeFileSync(
        manifest,
        readFileSync(manifest, 'utf8').replaceAll('manifest:version="1.3"', 'manifest:version="1.2"'),
      )
      expect(await errorsOf('od-manifest-schema-v1.2-os.rnc', [manifest])).toBe('')
    },
  )

  test('begins with its type, stored as it is', () => {
    const start = Buffer.from(ods.slice(0, 90)).toString('latin1')
    expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/)
  })
})

test.skipIf(officeProgram === null)(
  `LibreOffice opens both, and reads every latest figure back as a number${officeAbsence && ` (${officeAbsence})`}`,
  { timeout: SLOW },
  async () => {
    const files = { 'excel.xlsx': xlsx, 'open.ods': ods }
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    // The fifth sheet, in UTF-8, its cells as they are rather than as they are shown.
    const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,5'
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run(officeProgram ?? '', [
      profile,
      '--headless',
      '--convert-to',
      asCsv,
      '--outdir',
      folder,
      ...paths,
    ])
    for (const name of ['excel', 'open']) {
      const rows = parse(readFileSync(join(folder, `${name}-Scorecard.csv`), 'utf8'), {
        relax_column_count: true,
      }) as string[][]
      const at = rows.findIndex(([first]) => first === 'Reference')
      const column = rows[at]?.indexOf('Latest figure') ?? -1
      for (const [index, { row }] of packIndicators(pack).entries()) {
        const read = rows[at + 1 + index]
        expect([name, read?.[0], Number(read?.[column])]).toEqual([
          name,
          row.reference,
          row.latest === null ? Number.NaN : Number(plainFigure(row.latest, row.decimals)),
        ])
      }
    }
  },
)
