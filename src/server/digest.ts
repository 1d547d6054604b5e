/** The SHA-256 of a text, in hexadecimal. */
export const digestOf = (text: string): Promise<string> => bytesDigest(new TextEncoder().encode(text))

/** The SHA-256 of bytes, in hexadecimal. */
export async function bytesDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(hash)].map((each) => each.toString(16).padStart(2, '0')).join('')
}
