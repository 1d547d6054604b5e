import { expect, test } from 'vitest'
import { networkOf, originOf } from '../../../src/server/log/origin.ts'

test('an address is kept as its network alone, whatever it is written like', () => {
  expect(
    [
      '192.0.2.77',
      '::ffff:192.0.2.77',
      '2001:db8:1:2::9',
      'fe80::1%eth0',
      '::1',
      '127.0.0.1',
      'unknown',
      undefined,
    ].map(networkOf),
  ).toEqual([
    '192.0.2.0/24',
    '192.0.2.0/24',
    '2001:db8:1::/48',
    'fe80:0:0::/48',
    'this computer',
    'this computer',
    undefined,
    undefined,
  ])
})

test('a page is told from a program and from our own command', () => {
  const from = (headers: Record<string, string>) =>
    originOf(new Request('http://localhost/api/log', { headers }), undefined).from
  expect([from({}), from({ 'x-asked-from': 'command' })]).toEqual(['api', 'command'])
})
