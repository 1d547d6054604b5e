import { expect, test } from 'vitest'
import { addressBehind } from '../../../src/server/signIn/clientAddress.ts'
import { deviceWords } from '../../../src/server/signIn/deviceWords.ts'
import { isVerifiedAddress } from '../../../src/server/signIn/engine/verifiedAddress.ts'

const ENTRA = 'https://login.microsoftonline.com/tenant/v2.0'

test('an address is verified where its provider says so; Entra ID’s own claim counts from Entra ID alone', () => {
  const any = 'https://login.example.org'
  expect(isVerifiedAddress(any, { email_verified: true })).toBe(true)
  expect(isVerifiedAddress(any, { email_verified: 'false' })).toBe(false)
  expect(isVerifiedAddress(any, {})).toBe(false)
  expect(isVerifiedAddress(any, { xms_edov: true })).toBe(false)
  expect(isVerifiedAddress(ENTRA, { xms_edov: '1' })).toBe(true)
  expect(isVerifiedAddress(ENTRA, { email_verified: false, xms_edov: true })).toBe(false)
  expect(isVerifiedAddress('https://login.microsoftonline.com.example.org/', { xms_edov: true })).toBe(false)
})

test('a client’s address is what our own outermost proxy saw, never what the client wrote', () => {
  expect(addressBehind(0, '203.0.113.7', '198.51.100.2')).toBe('198.51.100.2')
  expect(addressBehind(1, null, '198.51.100.2')).toBe('198.51.100.2')
  expect(addressBehind(1, '10.9.9.9, 203.0.113.7', '198.51.100.2')).toBe('203.0.113.7')
  expect(addressBehind(2, '10.9.9.9, 203.0.113.7, 198.51.100.1', '198.51.100.2')).toBe('203.0.113.7')
})

test('a device is named as its owner would name it', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
  expect(deviceWords(chrome)).toBe('Chrome on Windows')
  expect(deviceWords(`${chrome} Edg/140.0`)).toBe('Edge on Windows')
  expect(deviceWords('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604')).toBe(
    'Safari on iPhone or iPad',
  )
  expect(deviceWords('curl/8.0')).toBe('Another program')
  expect(deviceWords(null)).toBe('Another program')
})
