import { describe, expect, test } from 'vitest'
import { purityOffences } from './purity.ts'
import { modules, offenders } from './sourcesInMemory.ts'

describe('domain', () => {
  test.for<[string, string]>([
    ['const now = Date.now()', 'Date.now'],
    ['const now = new Date()', 'new Date()'],
    ['const now = Date()', 'Date()'],
    ["const answer = fetch('/api')", 'fetch'],
    ['const port = process.env.PORT', 'process'],
    ['const wide = window.innerWidth', 'window'],
    ['const chance = Math.random()', 'Math.random'],
    ['const look = () => ({ process })', 'process'],
  ])('%s is seen', ([text, name]) => {
    expect(offenders(purityOffences(modules({ 'src/domain/a.ts': text })))).toEqual([
      `src/domain/a.ts uses ${name}`,
    ])
  })

  test('a date that is given, a name of our own and a word after a dot are no offence', () => {
    const text = `
      const given = new Date('2010-11-29')
      const mean = (window: number[]) => window.length
      const step = { process: 1, fetch() {} }
      type Look = (document: string) => void
      const after = step.process // process`
    expect(purityOffences(modules({ 'src/domain/a.ts': text }))).toEqual([])
    expect(purityOffences(modules({ 'src/server/a.ts': 'process.exit()' }))).toEqual([])
  })
})
