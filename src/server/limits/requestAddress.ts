import { isIPv6 } from 'node:net'

/**
 * The network address that a request is counted under: the connection's own or, where a proxy in front is trusted, the
 * last one in its `X-Forwarded-For`, which that proxy wrote itself; what stands before it anybody may have written. Of
 * IPv6 the first 64 bits, for one household has as many addresses as it likes.
 */
export function requestAddress(connection: string | undefined, forwardedFor: string | null): string {
  const given = forwardedFor?.split(',').at(-1)?.trim()
  const address = (given || connection || 'unknown').replace(/^::ffff:/, '')
  if (!isIPv6(address)) return address.slice(0, 64)
  const [head = '', tail = ''] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const gap = address.includes('::') ? 8 - before.length - after.length : 0
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}
