import type { LinkUse } from '../../../contract/signIn.ts'
import { instantOf } from '../../../domain/time/instant.ts'
import { businessDate } from '../../context.ts'
import type { Trx } from '../../database/database.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import { partnershipRow } from '../../stores/partnershipStore.ts'
import {
  changePersonDetails,
  grantsHeld,
  insertPerson,
  personByEmail,
  personById,
  recordGrant,
} from '../../stores/personStore.ts'
import { endLinks, openLink, type StoredLink } from '../linkStore.ts'
import { endSessions } from '../sessionStore.ts'
import type { SignInAnswer } from '../signInService.ts'
import type { EngineRoom } from './engineRoom.ts'
import { keepPassword } from './keepPassword.ts'
import { hashPassword } from './passwordHash.ts'
import type { SignInSteps } from './signInSteps.ts'

const SPENT = refusal(
  'linkSpent',
  'This link has been used, has been replaced or is too old. Ask the administrator for a new one.',
)
const ADDRESS_STANDS = refusal(
  'invalid',
  'The address is the one you were invited by. Change it on your account page.',
  {
    fields: [{ path: 'email', message: 'Leave this out.' }],
  },
)

/** Links handed over by an administrator, or printed at the first start. */
export function linkAnswers(
  room: EngineRoom,
  { tried, address, withPassword }: SignInSteps,
): { readLink: SignInAnswer<'readLink'>; useLink: SignInAnswer<'useLink'> } {
  const { database, now, sessions, passwordRules } = room
  const instant = () => instantOf(now())

  return {
    readLink: ({ body, request }) =>
      tried([address(request)], () =>
        database.read(async (trx) => {
          const link = await openLink(trx, body.token, instant())
          if (!link) return SPENT
          const person = link.personId === null ? undefined : await personById(trx, link.personId)
          const held = person ? ((await grantsHeld(trx, person.id)).get(person.id) ?? []) : []
          return {
            kind: link.kind,
            name: person?.name ?? '',
            email: person?.email ?? null,
            grants: held.flatMap(({ role, groupId }) => (role === 'public' ? [] : [{ role, groupId }])),
            partnershipName: (await partnershipRow(trx))?.name ?? null,
            expiresAt: link.expiresAt,
          }
        }),
      ),

    useLink: (asked) =>
      tried([address(asked.request)], async () => {
        const { body } = asked
        const about = await database.read(async (trx) => {
          const link = await openLink(trx, body.token, instant())
          if (!link) return SPENT
          const person = link.personId === null ? undefined : await personById(trx, link.personId)
          const wrong = wrongDetails(body, link)
          if (wrong) return wrong
          return {
            email: person?.email ?? body.email ?? '',
            name: body.name ?? person?.name ?? '',
            partnership: (await partnershipRow(trx))?.name ?? '',
          }
        })
        if (isRefusal(about)) return about
        const unfit = await passwordRules(body.password, Object.values(about))
        if (unfit) return unfit
        const hash = await hashPassword(body.password)
        const email = await database.write(async (trx) => {
          const link = await openLink(trx, body.token, instant())
          return link ? used(trx, link, body, hash) : SPENT
        })
        if (isRefusal(email)) return email
        sessions.forget()
        await room.tries.right([{ kind: 'account', name: email }])
        return withPassword(asked, email, body.password)
      }),
  }

  /** Does what the link is for; the address its person signs in with. */
  async function used(trx: Trx, link: StoredLink, body: LinkUse, hash: string): Promise<string | Refusal> {
    const at = instant()
    const personId = link.personId ?? (await firstAdministrator(trx, body))
    if (isRefusal(personId)) return personId
    const person = await personById(trx, personId)
    if (!person || person.name === null || person.email === null) return SPENT
    await endLinks(trx, link.personId, at)
    if (link.kind === 'invitation' && body.name !== undefined && body.name !== person.name)
      await changePersonDetails(trx, personId, { name: body.name, email: person.email }, at)
    await keepPassword(trx, personId, hash, at)
    await endSessions(trx, personId)
    return person.email
  }

  async function firstAdministrator(trx: Trx, { name = '', email = '' }: LinkUse): Promise<string | Refusal> {
    if (await personByEmail(trx, email))
      return refusal('alreadyExists', 'Somebody here already has this address. Give another.', {
        fields: [{ path: 'email', message: 'Give another address.' }],
      })
    const at = instant()
    const recording = { by: name, at, on: businessDate(await partnershipRow(trx), at) }
    const id = await insertPerson(trx, { name, email, partnerId: null }, recording)
    await recordGrant(trx, id, { role: 'administrator', groupId: null }, 'granted', recording)
    return id
  }
}

function wrongDetails({ name, email }: LinkUse, { kind }: StoredLink): Refusal | null {
  if (kind !== 'firstAdministrator') return email === undefined ? null : ADDRESS_STANDS
  const missing = [
    ...(name === undefined ? [{ path: 'name', message: 'Give your name.' }] : []),
    ...(email === undefined ? [{ path: 'email', message: 'Give your email address.' }] : []),
  ]
  return missing.length > 0
    ? refusal('invalid', 'Give your name and your email address.', { fields: missing })
    : null
}
