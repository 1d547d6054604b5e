import { z } from 'zod'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { problem } from './problems.ts'
import { writesWords, writingHeaders, writingRefusals } from './writingHeaders.ts'

type Json = Record<string, unknown>

const refusalWords: Record<number, string> = {
  400: 'The request could not be understood',
  401: 'Nobody is signed in, or what was given does not match',
  403: 'The role does not permit it, proof is asked first, or the request is foreign',
  404: 'Not found',
  409: 'The rules, or somebody else’s change, say no',
  410: 'No longer kept',
  412: 'Somebody else changed it first: `current` is what stands, `etag` its version, `changed` who and when',
  413: 'Too large',
  415: 'Not a kind of file that can be read',
  422: 'Something in the request cannot be accepted; `fields` says where and how to mend it',
  428: 'If-Match does not say which version was seen',
  429: 'Too much was asked in a short while; `Retry-After` says when to ask again',
  503: 'The service cannot answer just now; `Retry-After` says when to ask again',
}

/** The OpenAPI 3.1 description of every operation, made from the same schemas that check requests. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const methods = (paths[operation.path] ??= {})
    methods[operation.method] = described(name, operation)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Partnership Scorecard',
      version,
      description:
        'Figures are decimal text, so that no digit is lost. Quarters are written 2010-11-q2 (July to September 2010). Every refusal is an RFC 9457 problem. What is changed says in If-Match which version was seen; every write may be sent again under its Idempotency-Key.',
    },
    paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  }
}

function described(name: string, operation: Operation): Json {
  const parameters = [
    ...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
      name: parameter,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...queryParameters(operation.query),
    ...writingHeaders(operation),
  ]
  const requestBody = operation.upload
    ? {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      }
    : operation.body && {
        required: true,
        content: { 'application/json': { schema: schemaOf(operation.body, 'input') } },
      }
  return {
    operationId: name,
    tags: [operation.tag],
    summary: operation.summary,
    ...describedIn(operation),
    'x-needs': operation.needs,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      [operation.success]: {
        description: 'Done',
        ...(operation.response
          ? { content: { 'application/json': { schema: schemaOf(operation.response, 'output') } } }
          : {}),
      },
      ...Object.fromEntries(
        [
          ...new Set([
            ...operation.refusals,
            ...writingRefusals(operation),
            ...(operation.needs === 'signIn' ? [] : [401]),
            403,
            429,
            503,
          ]),
        ]
          .toSorted()
          .map((status) => [
            status,
            {
              description: refusalWords[status],
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          ]),
      ),
    },
  }
}

/** What the operation says of itself, then what it adds or changes. */
function describedIn({ description, writes }: Operation): Json {
  const words = [description, writes && writesWords(writes)].filter((each) => each !== undefined)
  return words.length === 0 ? {} : { description: words.join(' ') }
}

function queryParameters(query: z.ZodObject | undefined): Json[] {
  if (!query) return []
  const schema = schemaOf(query, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}
