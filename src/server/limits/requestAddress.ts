import { isIPv6 } from 'node:net'

/**
 * What a client's network address is counted under. Of IPv6 the first 64 bits, for one household has as many addresses
 * as it likes.
 */
export function requestAddress(client: string): string {
  const address = client.replace(/^::ffff:/, '')
  if (!isIPv6(address)) return address.slice(0, 64)
  const [head = '', tail = ''] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const gap = address.includes('::') ? 8 - before.length - after.length : 0
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}
