import { instantOf } from '../../../domain/time/instant.ts'
import { isRefusal, refusal } from '../../refusal.ts'
import { notePasskeyShown } from '../sessionStore.ts'
import type { SignInAnswer } from '../signInService.ts'
import { GONE, type AccountGate } from './accountGate.ts'
import { accountView } from './accountView.ts'
import { beginAuthenticator, removeAuthenticator, renewCodes } from './authenticator.ts'
import { PRODUCT } from './engine.ts'
import { engineCall, engineHeaders } from './engineCall.ts'
import type { EngineRoom } from './engineRoom.ts'

type Names =
  | 'startAuthenticator'
  | 'finishAuthenticator'
  | 'removeAuthenticator'
  | 'renewRecoveryCodes'
  | 'startPasskey'
  | 'addPasskey'
  | 'removePasskey'

const WRONG_CODE = refusal(
  'signInRefused',
  'The code is not right. Check that your device’s clock is right, and type the next one.',
)
const KEPT = refusal(
  'secondFactorKept',
  'A role of yours must have a second factor. Add another before you take the last one away.',
)
const NOT_ON = refusal('notReady', 'No authenticator is set up.')

/** Second factors and passkeys: each added and taken away by whoever has just proved that it is they. */
export function factorAnswers(
  room: EngineRoom,
  { proven, tried, codeRefused, mayLoseOne }: AccountGate,
): { readonly [N in Names]: SignInAnswer<N> } {
  const { database, engine, sessions, now } = room
  const at = () => instantOf(now())
  const key = async () => (await engine().$context).secretConfig

  return {
    startAuthenticator: async ({ request }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      if (session.hasAuthenticator)
        return refusal('alreadyExists', 'An authenticator is on. Turn it off before you set up another.')
      const encryption = await key()
      const secret = await database.write(
        (trx) => beginAuthenticator(trx, encryption, session.personId),
        'preparation',
      )
      const label = `${encodeURIComponent(PRODUCT)}:${encodeURIComponent(session.email ?? session.name)}`
      return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(PRODUCT)}` }
    },

    finishAuthenticator: async ({ body, request, reply }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      if (session.hasAuthenticator) return refusal('alreadyExists', 'The authenticator is on already.')
      return tried(session, request, async () => {
        const refused = await codeRefused({ request, reply }, session.personId, body.code, WRONG_CODE)
        if (refused) return refused
        const encryption = await key()
        const recoveryCodes = await database.write(
          (trx) => renewCodes(trx, encryption, session.personId),
          'preparation',
        )
        sessions.forget()
        return { recoveryCodes }
      })
    },

    removeAuthenticator: async ({ request }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      if (!session.hasAuthenticator) return NOT_ON
      if (!(await mayLoseOne(session))) return KEPT
      await database.write((trx) => removeAuthenticator(trx, session.personId, at()), 'preparation')
      sessions.forget()
      return undefined
    },

    renewRecoveryCodes: async ({ request }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      if (!session.hasAuthenticator) return NOT_ON
      const encryption = await key()
      return {
        recoveryCodes: await database.write(
          (trx) => renewCodes(trx, encryption, session.personId),
          'preparation',
        ),
      }
    },

    startPasskey: async ({ request, reply }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      if (!room.allowsPasskeys(request))
        return refusal('notOffered', 'Passkeys work only at this site’s own name, not at a number address.')
      const answer = await engineCall<Record<string, unknown>>(
        engine().api.generatePasskeyRegistrationOptions({
          query: {},
          headers: engineHeaders(request),
          asResponse: true,
        }),
        reply,
      )
      return answer.ok ? answer.body : GONE
    },

    addPasskey: async ({ body, request, reply }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      const answer = await engineCall<unknown>(
        engine().api.verifyPasskeyRegistration({
          body: { response: body.credential, name: body.name },
          headers: engineHeaders(request),
          asResponse: true,
        }),
        reply,
      )
      if (!answer.ok)
        return refusal(
          'invalid',
          'The passkey could not be added. Begin again, and use it within five minutes.',
          {
            fields: [{ path: 'credential', message: 'Not accepted.' }],
          },
        )
      await database.write((trx) => notePasskeyShown(trx, session.id), 'preparation')
      sessions.forget()
      return accountView(room, session)
    },

    removePasskey: async ({ params, request }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      if (!(await mayLoseOne(session))) return KEPT
      const removed = await database.write(
        (trx) =>
          trx
            .deleteFrom('sign_in_passkeys')
            .where('person_id', '=', session.personId)
            .where('id', '=', params['passkeyId'] ?? '')
            .executeTakeFirst(),
        'preparation',
      )
      sessions.forget()
      return removed.numDeletedRows > 0n ? undefined : refusal('notFound', 'There is no such passkey.')
    },
  }
}
