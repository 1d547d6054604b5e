import { describe, expect, test } from 'vitest'
import { contractValueOffences, mocksOffences, roomOffences } from './rooms.ts'
import { named } from './sourcesInMemory.ts'

describe('who may import whom', () => {
  test.for<[string, string]>([
    ['src/domain/indicators/unit.ts', "import type { A } from '../../contract/a.ts'"],
    ['src/domain/indicators/unit.ts', "import { z } from 'zod'"],
    ['src/domain/indicators/unit.ts', "import { format } from 'date-fns'"],
    ['src/contract/a.ts', "import { draw } from '../chart/draw.ts'"],
    ['src/chart/draw.ts', "import type { A } from '../contract/a.ts'"],
    ['src/chart/draw.tsx', "import { useState } from 'react'"],
    ['src/server/routes/a.ts', "import { RagTag } from '../../web/parts/RagTag.tsx'"],
    ['src/server/routes/a.ts', "import { worker } from '../../../mocks/browser.ts'"],
    ['src/server/routes/a.ts', "import express from 'express'"],
    ['src/web/api/client.ts', "import type { Stores } from '../../server/stores/stores.ts'"],
    ['src/web/api/client.ts', "import { readFile } from 'fs'"],
    ['src/web/api/client.ts', "import type { typefaces } from '../build/subsetTypeface.ts'"],
    ['mocks/browser.ts', "import { App } from '../src/web/App.tsx'"],
    ['mocks/browser.ts', "import { main } from '../src/server/main.ts'"],
    ['src/main.tsx', "import { createApi } from './server/createApi.ts'"],
  ])('%s may not: %s', ([path, text]) => {
    expect(named(roomOffences, { [path]: text })).toEqual([expect.stringMatching(`^${path} → `)])
  })

  test.for<[string, string]>([
    ['src/domain/time/isoDate.ts', "import { format } from 'date-fns'"],
    [
      'src/domain/indicators/unit.ts',
      "import type { A } from '../time/isoDate.ts'; import { b } from './b.ts'",
    ],
    ['src/domain/performance/ragStatus.ts', "import Big from 'big.js'"],
    ['src/contract/a.ts', "import { unit } from '../domain/indicators/unit.ts'; import { z } from 'zod'"],
    [
      'src/server/main.ts',
      "import { createServer } from 'node:http'; import { draw } from '../chart/draw.ts'",
    ],
    ['src/web/parts/Chart.tsx', "import { draw } from '../../chart/draw.ts'; import 'react/jsx-runtime'"],
    ['src/main.tsx', "import 'virtual:typefaces.css'; import { App } from './web/App.tsx'"],
    [
      'mocks/browser.ts',
      "import { createApi } from '../src/server/createApi.ts'; import { http } from 'msw'",
    ],
  ])('%s may: %s', ([path, text]) => {
    expect(named(roomOffences, { [path]: text })).toEqual([])
  })

  test('main.tsx may load mocks on demand, and not otherwise', () => {
    expect(
      named(mocksOffences, { 'src/main.tsx': "import { start } from '../mocks/browser.ts'" }),
    ).toHaveLength(1)
    expect(named(mocksOffences, { 'src/main.tsx': "const m = await import('../mocks/browser.ts')" })).toEqual(
      [],
    )
  })

  test('web may take a type or an API address from the contract, and no other value', () => {
    const address = "import { scorecardPath } from '../../contract/apiPaths.ts'"
    expect(named(contractValueOffences, { 'src/web/api/a.ts': address })).toEqual([])
    const version = "import { NOTHING_YET } from '../../contract/etags.ts'"
    expect(named(contractValueOffences, { 'src/web/api/a.ts': version })).toEqual([])
    const from = "from '../../contract/figure.ts'"
    expect(named(contractValueOffences, { 'src/web/api/a.ts': `import { Figure } ${from}` })).toHaveLength(1)
    expect(
      named(contractValueOffences, { 'src/web/api/a.ts': `import { type Figure } ${from}` }),
    ).toHaveLength(1)
    expect(named(contractValueOffences, { 'src/web/api/a.ts': `import type { Figure } ${from}` })).toEqual([])
  })
})
