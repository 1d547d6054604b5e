import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import { secondFactorRoles } from '../../stores/personStore.ts'
import { clientAddress } from '../clientAddress.ts'
import { isConfirmed } from '../meView.ts'
import type { SessionFacts } from '../sessionStore.ts'
import type { Tried } from '../tries.ts'
import { RUN_OUT } from './codeCheck.ts'
import { engineCall, engineHeaders } from './engineCall.ts'
import type { EngineRoom } from './engineRoom.ts'
import { keptPassword } from './keepPassword.ts'
import { verifyPassword } from './passwordHash.ts'
import { isCodeSpent } from './spentCodes.ts'

export const GONE = refusal('notSignedIn', 'You have been signed out. Sign in again.')
export const CONFIRM = refusal(
  'confirmationNeeded',
  'Confirm that it is you, with your password or a code, and try again.',
)
const USE_PASSKEY = refusal(
  'secondFactorNeeded',
  'A role of yours must have a second factor, and yours is a passkey. Sign in with the passkey, then go on.',
)
export const CODE_RAN_OUT = refusal('signInRefused', 'That code has run out. Type the one shown now.')
const DEMONSTRATION = refusal(
  'notOffered',
  'A demonstration account has nothing to change: anybody here may use it.',
)

export type AccountGate = ReturnType<typeof accountGate>

/** Who may change what of their own account, and how they prove that it is they. */
export function accountGate(room: EngineRoom) {
  const { database, engine, sessions, now } = room

  /** The session, for whoever has an account of their own. */
  async function own(request: Request): Promise<SessionFacts | Refusal> {
    const session = await sessions.current(request)
    if (!session) return GONE
    return session.isDemonstration ? DEMONSTRATION : session
  }

  /** The session, if they proved lately who they are. */
  async function proven(request: Request): Promise<SessionFacts | Refusal> {
    const session = await own(request)
    if (isRefusal(session)) return session
    if (session.owesSecondFactor && session.passkeys > 0) return USE_PASSKEY
    return isConfirmed(session, now()) ? session : CONFIRM
  }

  async function tried<T>(
    session: SessionFacts,
    request: Request,
    work: () => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    const all: Tried[] = [
      { kind: 'account', name: session.email ?? session.personId },
      { kind: 'address', name: clientAddress(request) },
    ]
    const refused = await room.tries.begin(all)
    if (refused) return refused
    const result = await work()
    if (!isRefusal(result)) await room.tries.right(all)
    return result
  }

  async function isRightPassword(personId: string, password: string): Promise<boolean> {
    const hash = await database.read((trx) => keptPassword(trx, personId))
    return hash !== null && (await verifyPassword({ hash, password }))
  }

  /** Why a code of their authenticator is not taken: `otherwise`, or that it has run out; null where it is taken. */
  async function codeRefused(
    { request, reply }: { readonly request: Request; readonly reply: Headers },
    personId: string,
    typed: string,
    otherwise: Refusal,
  ): Promise<Refusal | null> {
    const code = typed.replaceAll(' ', '')
    const answer = await engineCall<unknown>(
      engine().api.verifyTOTP({ body: { code }, headers: engineHeaders(request), asResponse: true }),
      reply,
    )
    if (!answer.ok) return answer.code === RUN_OUT ? CODE_RAN_OUT : otherwise
    return (await isCodeSpent(database, personId, code)) ? otherwise : null
  }

  const factors = ({ hasAuthenticator, passkeys }: SessionFacts) => (hasAuthenticator ? 1 : 0) + passkeys
  async function mayLoseOne(session: SessionFacts): Promise<boolean> {
    if (factors(session) > 1) return true
    const demanding = await database.read((trx) => secondFactorRoles(trx, room.servesOthers))
    return !session.grants.some(({ role }) => demanding.includes(role))
  }

  return { own, proven, tried, isRightPassword, codeRefused, mayLoseOne }
}
