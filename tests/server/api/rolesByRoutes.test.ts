import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../../src/contract/openapi.ts'
import type { Problem } from '../../../src/contract/problems.ts'
import { rolesThatMay, type Capability } from '../../../src/domain/permissions/permissions.ts'
import { roles, type Role } from '../../../src/domain/permissions/role.ts'
import { personAs } from '../../support/people.ts'
import { redundanciesStory, ENTERPRISE } from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

type Described = {
  readonly operationId: string
  readonly 'x-needs'?: string
  readonly requestBody?: { readonly content: Record<string, unknown> }
}

/** Every route there is, as programs are told of it. */
const routes = Object.entries(
  openApiDocument('0').paths as Record<string, Record<string, Described>>,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, described })),
)

let api: TestApi
let people: ReadonlyMap<Role, TestApi>
beforeAll(async () => {
  api = await testApi()
  await redundanciesStory(api)
  people = new Map(roles.map((role) => [role, somebody(role)]))
})
afterAll(() => api.close())

const somebody = (role: Role): TestApi =>
  api.as(role === 'public' ? null : personAs(role, { chairs: role === 'groupChair' ? ENTERPRISE : null }))

describe('every route has a rule, and lets in exactly the roles it names', () => {
  test.each(
    routes.map(({ described, ...route }) => [described.operationId, { ...route, described }] as const),
  )('%s', async (_name, { path, method, described }) => {
    const needs = described['x-needs'] as Capability
    const permitted = rolesThatMay(needs)
    expect(permitted, 'the rule names a capability of the table').toBeDefined()
    const body = !described.requestBody
      ? undefined
      : 'application/json' in described.requestBody.content
        ? {}
        : 'not,a,table'
    for (const [role, asked] of people) {
      const { status, body: answer } = await asked.ask<Problem>(method, path.replace(/\{\w+\}/g, 'x'), body)
      const isRefused = answer?.code === 'notSignedIn' || answer?.code === 'notPermitted'
      expect(isRefused, `${role}: ${status}`).toBe(!permitted.includes(role))
      if (isRefused) expect(status, role).toBe(role === 'public' ? 401 : 403)
      else expect([401, 403], role).not.toContain(status)
    }
  })
})
