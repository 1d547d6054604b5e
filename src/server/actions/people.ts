import type { InvitePerson } from '../../contract/people.ts'
import type { Grant } from '../../domain/permissions/role.ts'
import { roleWords } from '../../domain/permissions/roleWords.ts'
import type { Trx } from '../database/database.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { endLinks, makeLink } from '../signIn/linkStore.ts'
import { endSessions, forgetCredentials } from '../signIn/sessionStore.ts'
import {
  changePersonDetails,
  erasePersonDetails,
  grantsHeld,
  insertPerson,
  personByEmail,
  personById,
  recordGrant,
  type PersonRow,
} from '../stores/personStore.ts'
import type { Recording } from '../stores/recording.ts'

/** Changing people: who records, in the caller’s transaction. */
type Changing = { readonly trx: Trx; readonly recording: Recording }
type Made = Awaited<ReturnType<typeof makeLink>>

const UNKNOWN = refusal('notFound', 'There is nobody of that id.')
const ERASED = refusal('notReady', 'The details of this person have been erased.')
const DEMONSTRATION = refusal('notReady', 'A demonstration account stands as it is. Invite a person instead.')
const LAST = refusal(
  'lastAdministrator',
  'This is the last administrator who can sign in. Give somebody else the role first, and let them sign in.',
)

/** Makes somebody known, with the roles they will have once they accept, and the link to hand over. */
export async function invitePerson(
  { trx, recording }: Changing,
  { name, email, partnerId, grants }: InvitePerson,
): Promise<(Made & { id: string }) | Refusal> {
  if (await personByEmail(trx, email)) return addressTaken
  const unknown = (await unknownPartner(trx, partnerId)) ?? (await unknownGroups(trx, grants))
  if (unknown) return unknown
  const id = await insertPerson(trx, { name, email, partnerId }, recording)
  for (const grant of distinct(grants)) await recordGrant(trx, id, grant, 'granted', recording)
  return { id, ...(await makeLink(trx, 'invitation', id, recording.at)) }
}

/** A new invitation for somebody who has not accepted theirs. */
export async function renewInvitation({ trx, recording }: Changing, id: string): Promise<Made | Refusal> {
  const person = await changeable(trx, id)
  if (isRefusal(person)) return person
  if (await hasAccount(trx, id))
    return refusal('notReady', 'They have accepted already. Make a link for a new password instead.')
  return makeLink(trx, 'invitation', id, recording.at)
}

/** Takes back an invitation: its roles end and its details go, since nobody ever acted under its id. */
export async function withdrawInvitation(changing: Changing, id: string): Promise<null | Refusal> {
  const person = await changeable(changing.trx, id)
  if (isRefusal(person)) return person
  if (await hasAccount(changing.trx, id))
    return refusal('notReady', 'They have accepted already. End their roles, or erase their details.')
  await eraseAll(changing, id)
  return null
}

/** A link for a new password; until it is used they cannot go on where they are signed in. */
export async function makeResetLink({ trx, recording }: Changing, id: string): Promise<Made | Refusal> {
  const person = await changeable(trx, id)
  if (isRefusal(person)) return person
  if (!(await hasAccount(trx, id)))
    return refusal('notReady', 'They have not accepted their invitation. Make a new invitation instead.')
  await endSessions(trx, id)
  return makeLink(trx, 'newPassword', id, recording.at)
}

export async function changePerson(
  { trx, recording }: Changing,
  id: string,
  details: { name: string; email: string; partnerId: string | null },
): Promise<null | Refusal> {
  const person = await changeable(trx, id)
  if (isRefusal(person)) return person
  const other = await personByEmail(trx, details.email)
  if (other && other.id !== id) return addressTaken
  const unknown = await unknownPartner(trx, details.partnerId)
  if (unknown) return unknown
  await changePersonDetails(trx, id, details, recording.at)
  return null
}

export async function grantRole(
  { trx, recording }: Changing,
  id: string,
  grant: Grant,
): Promise<null | Refusal> {
  const person = await changeable(trx, id)
  if (isRefusal(person)) return person
  const unknown = await unknownGroups(trx, [grant])
  if (unknown) return unknown
  if (await holds(trx, id, grant))
    return refusal('nothingChanged', `They are ${roleWords[grant.role]} already.`)
  await recordGrant(trx, id, grant, 'granted', recording)
  return null
}

/** Ends a role from now on; what it allowed is over at once, since they are signed out. */
export async function endRole(
  { trx, recording }: Changing,
  id: string,
  grant: Grant,
): Promise<null | Refusal> {
  const person = await changeable(trx, id)
  if (isRefusal(person)) return person
  if (!(await holds(trx, id, grant)))
    return refusal('nothingChanged', `They are not ${roleWords[grant.role]}.`)
  if (grant.role === 'administrator' && (await isLastAdministrator(trx, id))) return LAST
  await recordGrant(trx, id, grant, 'ended', recording)
  await endSessions(trx, id)
  return null
}

/** Erases a person’s details and all they sign in with; roles end, and records keep the id. */
export async function erasePerson(changing: Changing, id: string): Promise<null | Refusal> {
  const person = await changeable(changing.trx, id)
  if (isRefusal(person)) return person
  if (await isLastAdministrator(changing.trx, id)) return LAST
  await eraseAll(changing, id)
  return null
}

export async function endPersonSessions(trx: Trx, id: string): Promise<null | Refusal> {
  if (!(await personById(trx, id))) return UNKNOWN
  await endSessions(trx, id)
  return null
}

async function eraseAll({ trx, recording }: Changing, id: string): Promise<void> {
  for (const { role, groupId } of (await grantsHeld(trx, id)).get(id) ?? [])
    await recordGrant(trx, id, { role, groupId }, 'ended', recording)
  await endLinks(trx, id, recording.at)
  await forgetCredentials(trx, id)
  await erasePersonDetails(trx, id, recording.at)
}

async function changeable(trx: Trx, id: string): Promise<PersonRow | Refusal> {
  const person = await personById(trx, id)
  if (!person) return UNKNOWN
  if (person.isErased) return ERASED
  return person.isDemonstration ? DEMONSTRATION : person
}

async function holds(trx: Trx, id: string, { role, groupId }: Grant): Promise<boolean> {
  const held = (await grantsHeld(trx, id)).get(id) ?? []
  return held.some((each) => each.role === role && each.groupId === groupId)
}

async function hasAccount(trx: Trx, id: string): Promise<boolean> {
  return (await withAccount(trx, [id])).length > 0
}

/** Those of these people who can sign in to an account of their own. */
async function withAccount(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('sign_in_accounts')
    .innerJoin('people', 'people.id', 'sign_in_accounts.person_id')
    .select('sign_in_accounts.person_id')
    .where('sign_in_accounts.person_id', 'in', ids)
    .where('people.is_demonstration', '=', 0)
    .distinct()
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** The administrators who can sign in to an account of their own; a demonstration account is none. */
export async function administratorsWithAccount(trx: Trx): Promise<string[]> {
  const held = await grantsHeld(trx)
  const ids = [...held].filter(([, grants]) => grants.some(({ role }) => role === 'administrator'))
  return withAccount(
    trx,
    ids.map(([id]) => id),
  )
}

async function isLastAdministrator(trx: Trx, id: string): Promise<boolean> {
  const all = await administratorsWithAccount(trx)
  return all.length === 1 && all[0] === id
}

const TAKEN =
  'Somebody here already has this address. Find them in the table of people and change what is theirs, or give another address.'
const addressTaken = refusal('alreadyExists', TAKEN, {
  fields: [{ path: 'email', message: TAKEN }],
})

async function unknownPartner(trx: Trx, partnerId: string | null): Promise<Refusal | null> {
  if (partnerId === null) return null
  const partner = await trx.selectFrom('partners').select('id').where('id', '=', partnerId).executeTakeFirst()
  if (partner) return null
  return refusal('invalid', `There is no partner called “${partnerId}”.`, {
    fields: [{ path: 'partnerId', message: 'Choose one of the partners.' }],
  })
}

async function unknownGroups(trx: Trx, grants: readonly Grant[]): Promise<Refusal | null> {
  const known = new Set(
    (await trx.selectFrom('management_groups').select('id').execute()).map(({ id }) => id),
  )
  const unknown = grants.find(({ groupId }) => groupId !== null && !known.has(groupId))
  if (!unknown) return null
  return refusal('invalid', `There is no management group called “${unknown.groupId}”.`, {
    fields: [{ path: 'groupId', message: 'Choose one of the management groups.' }],
  })
}

function distinct(grants: readonly Grant[]): Grant[] {
  return [...new Map(grants.map((grant) => [`${grant.role} ${grant.groupId}`, grant])).values()]
}
