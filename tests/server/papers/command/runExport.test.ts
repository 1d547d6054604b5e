import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runExport } from '../../../../src/server/papers/command/runExport.ts'

const asked = {
  kind: 'indicator',
  id: 'l-02',
  query: { format: 'csv' },
  out: undefined,
  server: undefined,
} as const

test('a refusal is said once, with every field it names', async () => {
  const printed: string[] = []
  const fields = [
    { path: 'quarter', message: 'Write the quarter as 2010-11-q2.' },
    { path: 'asAt', message: 'Write the date as 2010-11-29.' },
  ]
  const detail = 'quarter: Write the quarter as 2010-11-q2.'
  const code = await runExport(asked, {
    fetch: async () => Response.json({ detail, fields }, { status: 422 }),
    print: (words) => printed.push(words),
    progress: () => undefined,
  })
  expect(code).toBe(1)
  expect(printed).toEqual([`The file was not made. ${detail} asAt: Write the date as 2010-11-29.`])
})

test('a connection lost in the middle is said, and leaves no file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  const cut = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('quarter,actual'))
      controller.error(new TypeError('terminated'))
    },
  })
  const printed: string[] = []
  const code = await runExport(
    { ...asked, out: folder },
    {
      fetch: async () => new Response(cut),
      print: (words) => printed.push(words),
      progress: () => undefined,
    },
  )
  expect(code).toBe(1)
  expect(printed[0]).toContain('nothing was written')
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
