import { givenRoles, type Grant, type Role } from '../../domain/permissions/role.ts'
import type { Trx } from '../database/database.ts'
import { changeRow } from '../log/rowsChanged.ts'
import { recordedColumns, type Recording } from './recording.ts'

export type PersonRow = {
  readonly id: string
  readonly name: string | null
  readonly email: string | null
  readonly partnerId: string | null
  readonly isErased: boolean
  readonly isDemonstration: boolean
  readonly hasAuthenticator: boolean
}

/** A role in force, and the business date it was given. */
export type HeldGrant = Grant & { readonly since: string }

const columns = [
  'id',
  'name',
  'email',
  'partner_id',
  'erased_at',
  'is_demonstration',
  'has_authenticator',
] as const

export async function personById(trx: Trx, id: string): Promise<PersonRow | undefined> {
  const row = await trx.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

export async function personByEmail(trx: Trx, email: string): Promise<PersonRow | undefined> {
  const row = await trx.selectFrom('people').select(columns).where('email', '=', email).executeTakeFirst()
  return row && personOf(row)
}

/** Everybody, those whose details are erased last, by name. */
export async function allPeople(trx: Trx): Promise<PersonRow[]> {
  const rows = await trx.selectFrom('people').select(columns).orderBy('name').orderBy('id').execute()
  const people = rows.map(personOf)
  return [...people.filter((each) => !each.isErased), ...people.filter((each) => each.isErased)]
}

export async function insertPerson(
  trx: Trx,
  person: { name: string; email: string | null; partnerId: string | null; isDemonstration?: boolean },
  recording: Recording,
): Promise<string> {
  const id = crypto.randomUUID()
  await trx
    .insertInto('people')
    .values({
      id,
      name: person.name,
      email: person.email,
      partner_id: person.partnerId,
      erased_at: null,
      email_verified: person.email === null ? 0 : 1,
      is_demonstration: person.isDemonstration ? 1 : 0,
      updated_at: recording.at,
      ...recordedColumns(recording),
    })
    .execute()
  return id
}

export async function changePersonDetails(
  trx: Trx,
  id: string,
  details: { name: string; email: string | null; partnerId?: string | null },
  at: string,
): Promise<void> {
  const { name, email, partnerId } = details
  await changeRow(trx, 'people', { id }, () =>
    trx
      .updateTable('people')
      .set({ name, email, ...(partnerId === undefined ? {} : { partner_id: partnerId }), updated_at: at })
      .where('id', '=', id)
      .execute(),
  )
}

/** Takes a person’s details away for good; the id, and all that cites it, stands. */
export async function erasePersonDetails(trx: Trx, id: string, at: string): Promise<void> {
  await changeRow(trx, 'people', { id }, () =>
    trx
      .updateTable('people')
      .set({
        name: null,
        email: null,
        email_verified: 0,
        has_authenticator: 0,
        erased_at: at,
        updated_at: at,
      })
      .where('id', '=', id)
      .execute(),
  )
}

export async function recordGrant(
  trx: Trx,
  personId: string,
  grant: Grant,
  change: 'granted' | 'ended',
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('person_roles')
    .values({
      person_id: personId,
      role: grant.role,
      group_id: grant.groupId,
      change,
      ...recordedColumns(recording),
    })
    .execute()
}

/** The roles people hold, by person: of each role, and each group’s chair, what was recorded last holds. */
export async function grantsHeld(trx: Trx, personId?: string): Promise<Map<string, HeldGrant[]>> {
  let asking = trx
    .selectFrom('person_roles')
    .select(['person_id', 'role', 'group_id', 'change', 'recorded_on'])
    .orderBy('sequence')
  if (personId !== undefined) asking = asking.where('person_id', '=', personId)
  const held = new Map<string, Map<string, HeldGrant>>()
  for (const row of await asking.execute()) {
    const ofPerson = held.get(row.person_id) ?? new Map<string, HeldGrant>()
    held.set(row.person_id, ofPerson)
    const key = `${row.role} ${row.group_id ?? ''}`
    if (row.change === 'ended') ofPerson.delete(key)
    else ofPerson.set(key, { role: row.role, groupId: row.group_id, since: row.recorded_on })
  }
  return new Map([...held].map(([id, grants]) => [id, [...grants.values()]]))
}

/**
 * Which roles must have a second factor: those an administrator chose or, while none has chosen, every role of a server
 * that others than its own computer reach, and none of one that serves its own computer alone (ASVS 6.3.3).
 */
export async function secondFactorRoles(trx: Trx, servesOthers: boolean): Promise<readonly Role[]> {
  return (await chosenSecondFactorRoles(trx)) ?? (servesOthers ? givenRoles : [])
}

/** The roles an administrator chose last; null while none has chosen. */
export async function chosenSecondFactorRoles(trx: Trx): Promise<readonly Role[] | null> {
  const row = await trx
    .selectFrom('sign_in_policies')
    .select('second_factor_roles')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (JSON.parse(row.second_factor_roles) as Role[]) : null
}

export async function recordSecondFactorRoles(
  trx: Trx,
  roles: readonly Role[],
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('sign_in_policies')
    .values({ second_factor_roles: JSON.stringify(roles), ...recordedColumns(recording) })
    .execute()
}

function personOf(row: {
  id: string
  name: string | null
  email: string | null
  partner_id: string | null
  erased_at: string | null
  is_demonstration: number
  has_authenticator: number
}): PersonRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    partnerId: row.partner_id,
    isErased: row.erased_at !== null,
    isDemonstration: row.is_demonstration === 1,
    hasAuthenticator: row.has_authenticator === 1,
  }
}

/** Somebody who records for the first time enters the record as a person, under the id they act by. */
export async function knowPerson(
  trx: Trx,
  person: { readonly id: string; readonly name: string; readonly partnerId: string | null },
  recording: Recording,
): Promise<void> {
  const known = await trx.selectFrom('people').select('id').where('id', '=', person.id).executeTakeFirst()
  if (known) return
  await trx
    .insertInto('people')
    .values({
      id: person.id,
      name: person.name,
      email: null,
      partner_id: person.partnerId,
      erased_at: null,
      ...recordedColumns(recording),
    })
    .execute()
}

/** The people of some ids: a name, or null for one whose details have been erased. */
export async function peopleNamed(trx: Trx, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const rows = await trx.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What stands for somebody whose details have been erased. */
export const ERASED = 'a person whose details were erased'
/** What stands for anybody, to whoever may not see who records. */
export const SOMEBODY = 'a member of the partnership'
