const BYTES = 32

/** A secret of 256 random bits, as it stands in a link. */
export function secretToken(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(BYTES)))
}

/** What is kept of a secret: enough to recognise it, not enough to use it. SHA-256, which suits 256 random bits. */
export async function digestOf(secret: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
