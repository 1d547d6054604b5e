import { describe, expect, test } from 'vitest'
import { accountPaths } from '../../src/contract/accountPaths.ts'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { openApiDocument } from '../../src/contract/openapi.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { operations } from '../../src/contract/operations.ts'
import { importMapping } from '../../src/contract/imports.ts'
import { decimalText, isoDateText, quarterText, slugText } from '../../src/contract/shapes.ts'

type Json = Record<string, unknown>
type Described = {
  operationId: string
  parameters?: { name: string; in: string; required: boolean; schema: Json }[]
  requestBody?: { content: Record<string, { schema: Json }> }
  responses: Record<string, { description?: string; content?: Json }>
}

const document = openApiDocument('0.1.0') as Json & { paths: Record<string, Record<string, Described>> }
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, each]) => ({ path, method, ...each })),
)

/** Every value under a key, however deep. */
function under(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => [
    ...(name === key ? [each] : []),
    ...under(key, each),
  ])
}

function resolved(pointer: string, from: unknown): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((found, part) => (found as Json | undefined)?.[part.replaceAll('~1', '/')], from)
}

describe('the OpenAPI description', () => {
  test('describes every operation once, under its own name', () => {
    expect(described.map((each) => each.operationId).toSorted()).toEqual(Object.keys(operations).toSorted())
    for (const { operationId, path, method } of described)
      expect(operations[operationId as keyof typeof operations]).toMatchObject({ path, method })
  })

  test('declares every part of every path, and nothing twice', () => {
    for (const { path, parameters = [] } of described) {
      const declared = parameters.filter((each) => each.in === 'path')
      expect(declared.map((each) => each.name)).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      )
      expect(declared.every((each) => each.required)).toBe(true)
      const names = parameters.map((each) => `${each.in} ${each.name}`)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('refers only to what it holds', () => {
    const pointers = under('$ref', document) as string[]
    expect(pointers.length).toBeGreaterThan(0)
    for (const pointer of pointers) expect(resolved(pointer, document), pointer).toBeDefined()
  })

  test('says in words what each answer means, and how a refusal looks', () => {
    for (const { operationId, responses } of described)
      for (const [status, { description, content }] of Object.entries(responses)) {
        expect(description, `${operationId} ${status}`).toBeTruthy()
        if (Number(status) >= 400) expect(content).toHaveProperty('application/problem+json')
      }
  })

  test('gives a body exactly to the operations that take one', () => {
    for (const { operationId, requestBody } of described) {
      const { body, upload }: Operation = operations[operationId as keyof typeof operations]
      expect(requestBody !== undefined, operationId).toBe(body !== undefined || upload === true)
    }
  })

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})

test('every address the pages build is an operation’s', () => {
  const patterns = Object.values<Operation>(operations).map(
    ({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  )
  for (const [name, build] of Object.entries({ ...apiPaths, ...accountPaths })) {
    const path = (build as (id: string, second: string) => string)('x', '2010-11-29').split('?')[0] ?? ''
    expect(
      patterns.some((pattern) => pattern.test(path)),
      `${name}: ${path}`,
    ).toBe(true)
  }
})

test('an address is built with its parts encoded and what is not asked left out', () => {
  expect(apiPaths.scorecard('a b', { quarter: '2010-11-q2', asAt: undefined })).toBe(
    '/api/scorecards/a%20b?quarter=2010-11-q2',
  )
  expect(figurePaths.catalogue('crime & fear')).toBe('/api/catalogue?search=crime%20%26%20fear')
})

describe('what crosses the wire', () => {
  const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
    schema.safeParse(value).success

  test.each(['0', '-1', '0.10', '123456789012345678.123456789012'])('%s is a figure', (text) => {
    expect(accepts(decimalText, text)).toBe(true)
  })

  test.each(['', '1,234', '1e3', '.5', '5.', '£5', '34%', '007', '1234567890123456789', 5])(
    '%j is not',
    (text) => {
      expect(accepts(decimalText, text)).toBe(false)
    },
  )

  test('a quarter is written 2010-11-q2, a date 2010-11-29 and a name in an address in lower case', () => {
    expect([accepts(quarterText, '2010-11-q2'), accepts(quarterText, '2010-12-q2')]).toEqual([true, false])
    expect([accepts(isoDateText, '2010-11-29'), accepts(isoDateText, '2010-02-29')]).toEqual([true, false])
    expect([accepts(slugText, 'ni-134'), accepts(slugText, 'NI 134')]).toEqual([true, false])
  })

  test('a mapping is for one layout of file', () => {
    expect(accepts(importMapping, { layout: 'sideways' })).toBe(false)
  })
})

test('every list a request may bring has a longest length, and every number that is kept a largest', () => {
  const endless = described.flatMap(({ operationId, requestBody, parameters = [] }) => {
    const schemas = [
      ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
      ...parameters.map(({ schema }) => schema),
    ]
    return everyPart(schemas).flatMap(([path, part]) => {
      const isEndless =
        (part['type'] === 'array' && part['maxItems'] === undefined) ||
        (part['type'] === 'integer' && Number(part['maximum'] ?? Infinity) > 2 ** 31)
      return isEndless && !/\/follows\//.test(path) ? [`${operationId}${path}`] : []
    })
  })
  expect(endless).toEqual([])
})

/** Every part of a schema by where it stands. What an edit follows is compared, not kept. */
function everyPart(value: unknown, path = ''): [string, Json][] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([name, each]) => everyPart(each, `${path}/${name}`))
  return [[path, value as Json], ...inside]
}
