import { operations } from '../../src/contract/operations.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { problem } from '../../src/contract/problems.ts'

/** No answer may take longer. */
export const LONGEST_MILLISECONDS = 2_000

export type Answered = {
  /** The operation asked for; null where another method makes it another one. */
  readonly operation: string | null
  readonly method: string
  readonly response: Response
  readonly text: string
  readonly milliseconds: number
}

/**
 * What is wrong with an answer, whatever was asked; null when nothing is. No fault, no wait, what succeeds is what the
 * contract says, and what is refused is a problem (RFC 9457) that says what happened and, of a body, where.
 */
export function wrongWith({ operation, method, response, text, milliseconds }: Answered): string | null {
  const { status, headers } = response
  if (status >= 500) return `answered ${status}: ${text}`
  if (milliseconds > LONGEST_MILLISECONDS) return `took ${Math.round(milliseconds)} ms`
  if (method === 'HEAD' || status === 304) return null
  return status >= 400 ? wrongWithRefusal(status, headers, text) : wrongWithSuccess(operation, status, text)
}

function wrongWithRefusal(status: number, headers: Headers, text: string): string | null {
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    return `was refused (${status}) with ${headers.get('content-type')}`
  const read = problem.safeParse(JSON.parse(text))
  if (!read.success) return `was refused with what is no problem: ${text}`
  const { data } = read
  if (data.status !== status) return `answered ${status} with a problem of ${data.status}`
  if (data.detail.trim() === '' || data.title.trim() === '') return `was refused without a word: ${text}`
  if (data.code === 'invalid' && !data.fields?.length) return `was refused without saying where: ${text}`
  const silent = data.fields?.find(({ message }) => message.trim() === '')
  return silent ? `says nothing of “${silent.path}”` : null
}

function wrongWithSuccess(name: string | null, status: number, text: string): string | null {
  if (name === null) return null
  const { success, response }: Operation = operations[name as keyof typeof operations]
  if (status !== success || !response || !text.startsWith('{')) return null
  const read = response.safeParse(JSON.parse(text))
  return read.success ? null : `answered otherwise than its contract: ${read.error.message.slice(0, 400)}`
}
