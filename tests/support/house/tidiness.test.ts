import { describe, expect, test } from 'vitest'
import { filesOf, offenders } from './sourcesInMemory.ts'
import { linkOffences, machineOffences, nameOffences, sizeOffences } from './tidiness.ts'

describe('tidiness', () => {
  test('251 lines are too many, 250 are not', () => {
    const lines = (count: number) => 'const a = 1\n'.repeat(count)
    const sizes = filesOf({
      'src/web/a.ts': lines(251),
      'src/web/b.css': lines(250),
      'tests/c.ts': lines(300),
    })
    expect(offenders(sizeOffences(sizes))).toEqual(['src/web/a.ts'])
  })

  test('a word that says nothing is found in any part of a path', () => {
    const paths = [
      'src/web/utils.ts',
      'src/domain/data/a.ts',
      'mocks/chartInfo.ts',
      'src/server/database/a.ts',
    ]
    expect(offenders(nameOffences(new Map(paths.map((path) => [path, '']))))).toEqual(paths.slice(0, 3))
  })

  test('a path or host of one machine is found, an address of the product is not', () => {
    const at = (...parts: string[]) => parts.join('/')
    const lines = {
      'a.md': `see ${at('', 'home', 'officer', 'scorecard')}`,
      'b.json': `"resolved": "${at('https:', '', 'packages.example', 'a.tgz')}"`,
      'c.ts': `const host = '${at('http:', '', 'npm-registry.example', 'a')}'`,
      'd.ts': "const at = '/scorecards/chief-executives'; const program = '/usr/bin/chromium'",
    }
    expect(machineOffences(filesOf(lines)).map(({ offender }) => offender.slice(0, 4))).toEqual([
      'a.md',
      'b.js',
      'c.ts',
    ])
  })

  test('a link to a file that is not there is found', () => {
    const documents = filesOf({
      'README.md':
        '[one](docs/one.md) [two](docs/two.md#part) [web](https://example.org) [part](#part) [src](src/)',
      'docs/one.md': '[back](../README.md)',
      'src/a.ts': '',
    })
    expect(offenders(linkOffences(documents))).toEqual(['README.md → docs/two.md'])
  })
})
