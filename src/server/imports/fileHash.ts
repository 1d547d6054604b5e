import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** The same bytes, hashed as they pass; `hash` gives their SHA-256 in hexadecimal once they have. */
export function hashedOnTheWay(body: ReadableStream<Uint8Array>): {
  readonly body: ReadableStream<Uint8Array>
  readonly hash: () => string
} {
  const sum = sha256.create()
  const passing = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, out) {
      sum.update(piece)
      out.enqueue(piece)
    },
  })
  return { body: body.pipeThrough(passing), hash: () => bytesToHex(sum.digest()) }
}
