import type { Me } from '../../../contract/signIn.ts'
import { publicStanding } from '../../../domain/permissions/role.ts'
import { instantOf } from '../../../domain/time/instant.ts'
import type { Actor } from '../../context.ts'
import type { Database } from '../../database/database.ts'
import { demonstrationAccounts, signedInView } from '../meView.ts'
import type { ProviderSettings } from '../signInSettings.ts'
import type { SessionFacts } from '../sessionStore.ts'
import type { SignInService } from '../signInService.ts'
import { Tries } from '../tries.ts'
import { accountAnswers } from './accountAnswers.ts'
import { createEngine, type Engine } from './engine.ts'
import type { EngineRoom } from './engineRoom.ts'
import { mayLink } from './mayLink.ts'
import { LONGEST_PASSWORD, passwordRules, SHORTEST_PASSWORD } from './passwordRules.ts'
import type { SignInSecrets } from './secretKeys.ts'
import { Sessions } from './sessions.ts'
import { signInAnswers } from './signInAnswers.ts'

export type NodeSignInOptions = {
  readonly database: Database
  readonly clock: { now(): Date }
  /** The machine’s clock, which authenticators go by: the clock of record may stand still behind it. */
  readonly machine: { now(): Date }
  readonly secrets: SignInSecrets
  readonly provider: ProviderSettings | null
  /** Where the product is reached; asked only once it is known. */
  readonly origin: () => string
  readonly allowsDemonstration: (request: Request) => boolean
  /** Whether others than this computer reach the product. */
  readonly servesOthers: boolean
  readonly onFault: (reference: string, error: unknown) => void
}

export type NodeSignIn = SignInService & {
  /** Who asks; null for nobody signed in. */
  readonly identity: (request: Request) => Promise<Actor | null>
}

/** Signing in on the server: better-auth over the store, our sessions, limits and rules around it. */
export function nodeSignIn(options: NodeSignInOptions): NodeSignIn {
  const { database, clock, secrets, origin, provider, allowsDemonstration, servesOthers, onFault } = options
  const now = () => clock.now()
  const sessions = new Sessions({
    database,
    now,
    // Cookies are signed and read with the present secret alone: a new one signs everybody out.
    secret: secrets.present,
    isSecure: () => origin().startsWith('https://'),
    servesOthers,
    allowsDemonstration,
    onFault,
  })
  let made: Engine | undefined
  const room: EngineRoom = {
    database,
    now,
    sessions,
    provider,
    origin,
    passwordRules,
    servesOthers,
    allowsDemonstration,
    tries: new Tries(database, now),
    allowsPasskeys: (request) => hostOf(request) === new URL(origin()).hostname && !isNumber(hostOf(request)),
    engine: () =>
      (made ??= createEngine({
        database,
        secrets,
        provider,
        now,
        machine: () => options.machine.now(),
        onFault,
        origin: origin(),
        mayLink: (personId) =>
          database.write((trx) => mayLink(trx, personId, instantOf(now())), 'preparation'),
      })),
    me,
  }

  async function me(request: Request, session: SessionFacts | null): Promise<Me> {
    return {
      signedIn: session && signedInView(session, now()),
      ways: {
        password: true,
        passkey: room.allowsPasskeys(request),
        provider: provider && { name: provider.name },
        demonstration: allowsDemonstration(request) ? await demonstrations() : null,
        passwordLength: { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD },
      },
    }
  }

  async function demonstrations() {
    const accounts = await database.read(demonstrationAccounts)
    return accounts.length === 0 ? null : accounts.map(({ role, name }) => ({ role, name }))
  }

  return {
    operations: { ...signInAnswers(room), ...accountAnswers(room) },
    forget: () => sessions.forget(),
    async identity(request) {
      const session = await sessions.current(request)
      return session && actorOf(session)
    },
  }
}

function actorOf(session: SessionFacts): Actor {
  return {
    id: session.personId,
    name: session.name,
    grants: session.grants.length > 0 ? session.grants : publicStanding.grants,
    partnerId: session.partnerId,
    owesSecondFactor: session.owesSecondFactor,
  }
}

function hostOf(request: Request): string {
  const host = request.headers.get('host')
  return new URL(host === null ? request.url : `http://${host}`).hostname
}

/** WebAuthn knows sites by name only. */
const isNumber = (host: string) => /^[\d.]+$|^\[/.test(host)
