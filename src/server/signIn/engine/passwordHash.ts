import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP’s first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32
const derive = promisify(argon2)

/** A password as it is kept, in the PHC form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive('argon2id', {
    message: normalised(password),
    nonce: salt,
    tagLength: TAG_BYTES,
    ...COST,
  })
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

/** Whether a password is the one kept, at the cost it was kept with. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!parts) return false
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number]
  const kept = Buffer.from(parts[5] ?? '', 'base64')
  const tag = await derive('argon2id', {
    message: normalised(password),
    nonce: Buffer.from(parts[4] ?? '', 'base64'),
    tagLength: kept.length,
    memory,
    passes,
    parallelism,
  })
  return timingSafeEqual(tag, kept)
}

/** The same letters typed on another keyboard are the same password. */
const normalised = (password: string) => Buffer.from(password.normalize('NFKC'))

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
