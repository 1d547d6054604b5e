import { describe, expect, test } from 'vitest'
import { modules } from './sourcesInMemory.ts'

describe('every way to import is seen', () => {
  test.for([
    ["import { a } from '../server/x.ts'", false],
    ["import type { A } from '../server/x.ts'", true],
    ["import { type A } from '../server/x.ts'", false],
    ["import '../server/x.ts'", false],
    ["export { a } from '../server/x.ts'", false],
    ["export type { A } from '../server/x.ts'", true],
    ["export * from '../server/x.ts'", false],
    ["type A = import('../server/x.ts').A", true],
    ["const a = await import('../server/x.ts')", false],
    ["const a = require('../server/x.ts')", false],
    ["new Worker(new URL('../server/x.ts', import.meta.url))", false],
    ["import text from '../server/x.ts?raw'", false],
  ] as const)('%s', ([text, isTypeOnly]) => {
    const [found, ...more] = modules({ 'src/web/a.ts': text }).flatMap(({ imports }) => imports)
    expect(found).toMatchObject({ to: 'src/server/x.ts', isOurs: true, isTypeOnly })
    expect(more).toEqual([])
  })

  test('a word in a comment or a sentence is no import', () => {
    const text = "// import x from '../server/x.ts'\nconst words = \"import y from '../server/y.ts'\""
    expect(modules({ 'src/web/a.ts': text })[0]?.imports).toEqual([])
  })
})
