/** Where files wait between being sent and being accepted: a folder on a server, memory in the demonstration. */
export type Uploads = {
  /** Keeps the bytes under an id; gives up and keeps nothing when there are more than `most`. */
  keep(id: string, body: ReadableStream<Uint8Array>, most: number): Promise<'kept' | 'tooLarge'>
  open(id: string): Promise<Blob | undefined>
  remove(id: string): Promise<void>
  /** Every id kept. */
  ids(): Promise<string[]>
}

export function memoryUploads(): Uploads {
  const files = new Map<string, Blob>()
  return {
    async keep(id, body, most) {
      const pieces: Uint8Array<ArrayBuffer>[] = []
      let bytes = 0
      const reader = body.getReader()
      for (;;) {
        const { value, done } = await reader.read()
        if (done) break
        bytes += value.length
        if (bytes > most) {
          await reader.cancel()
          return 'tooLarge'
        }
        pieces.push(new Uint8Array(value))
      }
      files.set(id, new Blob(pieces))
      return 'kept'
    },
    open: async (id) => files.get(id),
    async remove(id) {
      files.delete(id)
    },
    ids: async () => [...files.keys()],
  }
}

/**
 * Takes what is left of a body and lets it go: whoever sends one hears the answer only when all has been taken from
 * them. Of a connection that is cut there is no more.
 */
export async function readToEnd(body: ReadableStream<Uint8Array> | null, most: number): Promise<void> {
  if (!body || body.locked) return
  const reader = body.getReader()
  try {
    for (let left = most; left > 0;) {
      const { value, done } = await reader.read()
      if (done) return
      left -= value.length
    }
  } catch {
    return
  }
}
