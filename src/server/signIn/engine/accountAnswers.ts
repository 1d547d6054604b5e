import type { accountOperations } from '../../../contract/accountOperations.ts'
import { instantOf } from '../../../domain/time/instant.ts'
import { isRefusal, refusal } from '../../refusal.ts'
import { partnershipRow } from '../../stores/partnershipStore.ts'
import { changePersonDetails, personByEmail } from '../../stores/personStore.ts'
import { isConfirmed } from '../meView.ts'
import { endOneSession, endSessions } from '../sessionStore.ts'
import type { SignInAnswer } from '../signInService.ts'
import { accountGate, CONFIRM } from './accountGate.ts'
import { accountView } from './accountView.ts'
import { engineCall, engineHeaders } from './engineCall.ts'
import type { EngineRoom } from './engineRoom.ts'
import { factorAnswers } from './factorAnswers.ts'
import { keptPassword } from './keepPassword.ts'

type Answers = { readonly [N in keyof typeof accountOperations]: SignInAnswer<N> }

const WRONG = refusal('signInRefused', 'That is not right. Check it and try again.')

const missing = (path: string, message: string) =>
  refusal('invalid', message, { fields: [{ path, message }] })

/** One’s own account: who one is, what one signs in with, and where one is signed in. */
export function accountAnswers(room: EngineRoom): Answers {
  const { database, engine, sessions, now } = room
  const at = () => instantOf(now())
  const gate = accountGate(room)
  const { own, proven, tried, isRightPassword, codeRefused } = gate

  return {
    ...factorAnswers(room, gate),

    getAccount: async ({ request }) => {
      const session = await own(request)
      return isRefusal(session) ? session : accountView(room, session)
    },

    confirmIdentity: async ({ body, request, reply }) => {
      const session = await own(request)
      if (isRefusal(session)) return session
      const hasPassword = (await database.read((trx) => keptPassword(trx, session.personId))) !== null
      const password = 'password' in body ? body.password : null
      const code = 'code' in body ? body.code : null
      if (hasPassword && password === null) return missing('password', 'Type your password too.')
      if (session.hasAuthenticator && code === null)
        return missing('code', 'Type a code of your authenticator too.')
      return tried(session, request, async () => {
        if (!hasPassword && !session.hasAuthenticator) return WRONG
        if (hasPassword && !(await isRightPassword(session.personId, password ?? ''))) return WRONG
        const refused =
          session.hasAuthenticator &&
          (await codeRefused({ request, reply }, session.personId, code ?? '', WRONG))
        if (refused) return refused
        const { token, cookie } = await sessions.renew(session)
        reply.append('set-cookie', cookie)
        return room.me(request, await sessions.ofToken(token))
      })
    },

    changeDetails: async ({ body, request }) => {
      const session = await own(request)
      if (isRefusal(session)) return session
      if (body.email !== session.email) {
        const refused = await proven(request)
        if (isRefusal(refused)) return refused
      }
      const changed = await database.write(async (trx) => {
        const other = await personByEmail(trx, body.email)
        if (other && other.id !== session.personId)
          return refusal(
            'alreadyExists',
            'Somebody here already has this address. Give another, or ask the administrator.',
            {
              fields: [{ path: 'email', message: 'Give another address.' }],
            },
          )
        return changePersonDetails(trx, session.personId, body, at())
      })
      if (isRefusal(changed)) return changed
      sessions.forget()
      return accountView(room, session)
    },

    changePassword: async ({ body, request, reply }) => {
      const session = await own(request)
      if (isRefusal(session)) return session
      const had = await database.read((trx) => keptPassword(trx, session.personId))
      if (had === null && !isConfirmed(session, now())) return CONFIRM
      return tried(session, request, async () => {
        if (had !== null && !(await isRightPassword(session.personId, body.current ?? '')))
          return refusal('signInRefused', 'Your present password is not right. Check it and try again.', {
            fields: [{ path: 'current', message: 'This is not your present password.' }],
          })
        const partnership = (await database.read(partnershipRow))?.name ?? ''
        const unfit = await room.passwordRules(body.password, [
          session.name,
          session.email ?? '',
          partnership,
        ])
        if (unfit) return unfit
        const headers = engineHeaders(request)
        const call =
          had === null
            ? engine().api.setPassword({ body: { newPassword: body.password }, headers, asResponse: true })
            : engine().api.changePassword({
                body: {
                  newPassword: body.password,
                  currentPassword: body.current ?? '',
                  revokeOtherSessions: true,
                },
                headers,
                asResponse: true,
              })
        const answer = await engineCall<{ token?: string | null }>(call, reply)
        if (!answer.ok) return WRONG
        if (had === null)
          await database.write((trx) => endSessions(trx, session.personId, session.id), 'preparation')
        sessions.forget()
        const renewed = answer.body?.token ? await sessions.ofToken(answer.body.token) : null
        return accountView(room, renewed ?? session)
      })
    },

    endSession: async ({ params, request }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      const ended = await database.write(
        (trx) => endOneSession(trx, session.personId, params['sessionId'] ?? ''),
        'preparation',
      )
      sessions.forget()
      return ended ? undefined : refusal('notFound', 'That device is signed out already.')
    },

    endOtherSessions: async ({ request }) => {
      const session = await proven(request)
      if (isRefusal(session)) return session
      await database.write((trx) => endSessions(trx, session.personId, session.id), 'preparation')
      sessions.forget()
      return undefined
    },
  }
}
