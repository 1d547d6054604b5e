import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40
const digest = (data: Buffer | string) => createHash('sha256').update(data).digest()
const base64url = (bytes: Buffer) => bytes.toString('base64url')

/** An authenticator in memory: one key on P-256, as WebAuthn level 2 has it, which attests nothing of itself. */
export class PasskeyDevice {
  readonly #id = randomBytes(16)
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #origin: string
  #counter = 0

  constructor(origin: string) {
    this.#origin = origin
  }

  /** What `navigator.credentials.create` gives, as JSON. */
  create({ challenge, rp }: { challenge: string; rp: { id: string } }) {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const [x32, y32] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
    // COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    const key = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      x32,
      Buffer.from('225820', 'hex'),
      y32,
    ])
    const length = Buffer.from([0, this.#id.length])
    const data = Buffer.concat([
      this.#head(rp.id, PRESENT | VERIFIED | ATTESTED),
      Buffer.alloc(16),
      length,
      this.#id,
      key,
    ])
    // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ])
    return this.#credential({
      clientDataJSON: base64url(this.#client('webauthn.create', challenge)),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    })
  }

  /** What `navigator.credentials.get` gives, as JSON; without a PIN or a finger where the person is not verified. */
  get({ challenge, rpId }: { challenge: string; rpId: string }, isVerified = true) {
    this.#counter += 1
    const client = this.#client('webauthn.get', challenge)
    const data = this.#head(rpId, isVerified ? PRESENT | VERIFIED : PRESENT)
    const signature = sign('sha256', Buffer.concat([data, digest(client)]), this.#keys.privateKey)
    return this.#credential({
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(signature),
    })
  }

  #credential(response: object) {
    const id = base64url(this.#id)
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }))
  }

  #head(rpId: string, flags: number): Buffer {
    const rest = Buffer.alloc(5)
    rest.writeUInt8(flags)
    rest.writeUInt32BE(this.#counter, 1)
    return Buffer.concat([digest(rpId), rest])
  }
}
