import { describe, expect, test } from 'vitest'
import { barrelOffences, defaultExportOffences } from './exports.ts'
import { modules, offenders } from './sourcesInMemory.ts'

describe('exports', () => {
  test('a default export is found, by either spelling', () => {
    const sources = {
      'src/web/a.ts': 'export default 1',
      'src/web/b.ts': 'const b = 1\nexport { b as default }',
      'src/web/c.ts': 'export const c = 1',
    }
    expect(offenders(defaultExportOffences(modules(sources)))).toEqual(['src/web/a.ts', 'src/web/b.ts'])
  })

  test('a barrel is found: an index, an export *, a file that only passes on', () => {
    const sources = {
      'src/domain/index.ts': 'export const a = 1',
      'src/domain/b.ts': "export * from './c.ts'\nexport const b = 1",
      'src/domain/d.ts': "export { c } from './c.ts'\nexport type { E } from './e.ts'",
      'src/domain/f.ts': "export { c } from './c.ts'\nexport const f = 1",
    }
    expect(offenders(barrelOffences(modules(sources)))).toEqual([
      'src/domain/index.ts',
      'src/domain/b.ts',
      'src/domain/d.ts',
    ])
  })
})
