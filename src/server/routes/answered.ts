import type { Operation } from '../../contract/operation.ts'
import type { Actor } from '../context.ts'
import type { Database } from '../database/database.ts'
import { namesInAnswer } from '../namesInAnswers.ts'
import { problemResponse } from '../problems.ts'
import { isRefusal } from '../refusal.ts'

/**
 * What an operation’s result is on the wire, as its contract says: with the names of those it cites by id, as far as
 * whoever asks may know them. A `Response` is a file or a stream, given as it is.
 */
export async function answered(
  database: Pick<Database, 'read'>,
  reader: Actor,
  { success }: Operation,
  result: unknown,
): Promise<Response> {
  if (isRefusal(result)) {
    const problem = problemResponse(result)
    if (result.current === undefined) return problem
    return new Response(await namesInAnswer(database, reader, await problem.text()), problem)
  }
  if (success === 204 || success === 302) return new Response(null, { status: success })
  if (result instanceof Response) return result
  const text = await namesInAnswer(database, reader, JSON.stringify(result))
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return new Response(text, { status: success, headers })
}
