import { createHmac } from 'node:crypto'

const STEP_MILLISECONDS = 30_000
const DIGITS = 6
const LAST_HALF_BYTE = 0x0f
const WITHOUT_SIGN = 0x7f_ff_ff_ff

/**
 * The code that an authenticator shows at an instant, or so many steps of half a minute after it: six digits of RFC
 * 6238 over HMAC-SHA-1. The secret is the text as better-auth keeps it, whose bytes are the key.
 */
export function codeOfStep(secret: string, at: Date, stepsAfter = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / STEP_MILLISECONDS) + stepsAfter))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & LAST_HALF_BYTE) & WITHOUT_SIGN
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}
