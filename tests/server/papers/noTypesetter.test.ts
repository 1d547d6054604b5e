import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { heading } from '../../../src/papers/report/reportDocument.ts'
import { NoTypesetter, pdfOf } from '../../../src/server/papers/typesetter.ts'

const COMPILER = '@myriaddreamin/typst-ts-node-compiler'

beforeAll(() => {
  vi.doMock(COMPILER, () => {
    throw new Error('Cannot find native binding.')
  })
})
// The files that come after it in the same process have their typesetter again.
afterAll(() => {
  vi.doUnmock(COMPILER)
  vi.resetModules()
})

test('a machine without the typesetter is told so in words, and of the Word document it can have', async () => {
  const paper = {
    title: 'Title',
    organisation: 'Partnership',
    asAt: isoDate('2010-11-29'),
    head: { left: '', right: '' },
    foot: '',
    blocks: [heading(1, 'Title')],
  }
  const refused = await pdfOf(paper, '/nowhere').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(NoTypesetter)
  expect((refused as Error).message).toMatch(/^No PDF can be made on this machine .* Word document instead/)
})
