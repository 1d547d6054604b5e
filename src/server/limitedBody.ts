/** Why a body was not read to its end. */
export type BodyFailure = 'tooLarge' | 'tooSlow'

/** A body of a million bytes takes this long on the slowest line worth waiting for. */
const PATIENCE_MILLISECONDS = 30_000

/**
 * The text of a request's body of at most `most` bytes. A longer one is given up as soon as that is known – by its
 * announced length before anything is read, otherwise at the byte too many – and one that trickles in after half a
 * minute. A body cut off on its way is an empty text: nobody waits for the answer.
 */
export async function limitedBody(
  request: Request,
  most: number,
  patience = PATIENCE_MILLISECONDS,
): Promise<{ readonly text: string } | BodyFailure> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'tooLarge'
  if (!request.body) return { text: '' }
  const reader = request.body.getReader()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    void reader.cancel().catch(() => undefined)
  }, patience)
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (isLate) return 'tooSlow'
      if (done) return { text: text + decoder.decode() }
      bytes += value.length
      if (bytes > most) {
        void reader.cancel().catch(() => undefined)
        return 'tooLarge'
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return isLate ? 'tooSlow' : { text: '' }
  } finally {
    clearTimeout(timer)
  }
}
