import { describe, expect, test } from 'vitest'
import { browserOffences, cycleOffences, nodeInApiOffences } from './graph.ts'
import { named } from './sourcesInMemory.ts'

describe('what is reached', () => {
  test('a ring is named from its first file, once, types included', () => {
    const ring = {
      'src/domain/b.ts': "import { c } from './c.ts'",
      'src/domain/c.ts': "import type { A } from './a.ts'",
      'src/domain/a.ts': "import { b } from './b.ts'",
      'src/domain/d.ts': "import { b } from './b.ts'",
    }
    expect(named(cycleOffences, ring)).toEqual([
      'src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts',
    ])
    expect(named(cycleOffences, { ...ring, 'src/domain/c.ts': '' })).toEqual([])
  })

  test('the API is told by which way it reaches Node', () => {
    const api = {
      'src/server/createApi.ts': "import { a } from './routes/a.ts'",
      'src/server/routes/a.ts': "import { b } from '../stores/b.ts'",
      'src/server/stores/b.ts': "import type { DatabaseSync } from 'node:sqlite'",
      'src/server/main.ts': "import { createServer } from 'node:http'",
    }
    expect(named(nodeInApiOffences, api)).toEqual([
      'src/server/createApi.ts → src/server/routes/a.ts → src/server/stores/b.ts → node:sqlite',
    ])
    const withPg = { ...api, 'src/server/stores/b.ts': "import { Pool } from 'pg'" }
    expect(named(nodeInApiOffences, withPg)).toHaveLength(1)
    expect(named(nodeInApiOffences, { ...api, 'src/server/stores/b.ts': '' })).toEqual([])
  })

  test('a browser loads neither zod nor build code, save what the demo loads on demand', () => {
    const app = {
      'src/main.tsx': "import { a } from './web/a.ts'; const m = () => import('../mocks/browser.ts')",
      'src/web/a.ts': "import { b } from '../contract/b.ts'; import type { C } from './build/c.ts'",
      'src/contract/b.ts': "import { z } from 'zod'",
      'mocks/browser.ts': "import { z } from '../src/contract/b.ts'",
    }
    expect(named(browserOffences, app)).toEqual(['src/main.tsx → src/web/a.ts → src/contract/b.ts → zod'])
    const typesOnly = { ...app, 'src/web/a.ts': "import type { B } from '../contract/b.ts'" }
    expect(named(browserOffences, typesOnly)).toEqual([])
  })
})
