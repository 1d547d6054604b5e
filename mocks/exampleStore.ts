import address from 'virtual:example-store'

/** The store with the example partnership in it, as SQLite keeps it in a file. */
export async function exampleStore(): Promise<Uint8Array> {
  const { ok, status, body } = await fetch(address)
  if (!ok || body === null) throw new Error(`The example could not be fetched: ${status}`)
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).bytes()
}
