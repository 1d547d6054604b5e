import type { Origin } from './logEntry.ts'

/** Set by our own command, so that what it sends is told from what another program does. */
export const ASKED_FROM = 'x-asked-from'

/** From where a request comes. A browser says so of itself, in a header that no script of a page can set. */
export function originOf(request: Request, address: string | undefined): Origin {
  const network = networkOf(address)
  const from =
    request.headers.get(ASKED_FROM) === 'command'
      ? 'command'
      : request.headers.has('sec-fetch-site')
        ? 'page'
        : 'api'
  return network === undefined ? { from } : { from, network }
}

/**
 * The network of an address: "192.0.2.0/24", "2001:db8:1::/48". The address itself is personal data and is not kept;
 * its network is enough to tell the office from elsewhere, and needs no key that could be lost or shared.
 */
export function networkOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (plain === '::1' || plain.startsWith('127.')) return 'this computer'
  const [a, b, c, d] = plain.split('.')
  if (d !== undefined) return `${a}.${b}.${c}.0/24`
  if (!plain.includes(':')) return undefined
  const [front = '', back] = plain.toLowerCase().split('::')
  const groups = front.split(':').filter(Boolean)
  const behind = back === undefined ? [] : back.split(':').filter(Boolean)
  const missing = back === undefined ? 0 : 8 - groups.length - behind.length
  const [first = '0', second = '0', third = '0'] = [...groups, ...Array<string>(missing).fill('0'), ...behind]
  return `${first}:${second}:${third}::/48`
}
