import { roles, type Role } from '../../domain/permissions/role.ts'
import { roleWords } from '../../domain/permissions/roleWords.ts'
import { londonDate } from '../../domain/time/asAt.ts'
import { instantOf } from '../../domain/time/instant.ts'
import type { Trx } from '../database/database.ts'
import { insertPerson, recordGrant } from '../stores/personStore.ts'
import type { Recording } from '../stores/recording.ts'

/** Adds the example’s accounts, one a role, unless they are there. They have no password, and no address to write to. */
export async function addDemonstrationPeople(trx: Trx, recording: Recording): Promise<void> {
  const present = await trx.selectFrom('people').select('id').where('is_demonstration', '=', 1).execute()
  if (present.length > 0) return
  const group = await trx.selectFrom('management_groups').select('id').orderBy('position').executeTakeFirst()
  const partner = await trx.selectFrom('partners').select('id').orderBy('name').executeTakeFirst()
  for (const [index, role] of roles.entries()) {
    if (role === 'public' || (role === 'groupChair' && !group)) continue
    const at = new Date(Date.parse(recording.at) + index).toISOString() as Recording['at']
    const id = await insertPerson(
      trx,
      {
        name: demonstrationName(role),
        email: null,
        partnerId: role === 'dataOfficer' ? (partner?.id ?? null) : null,
        isDemonstration: true,
      },
      { ...recording, at },
    )
    const groupId = role === 'groupChair' ? (group?.id ?? null) : null
    await recordGrant(trx, id, { role, groupId }, 'granted', recording)
  }
}

/** “Chief executive (demonstration)”. */
function demonstrationName(role: Role): string {
  const words = roleWords[role]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (demonstration)`
}

/** The accounts are the program’s own doing, on the real day. */
export function demonstrationRecording(now: Date): Recording {
  const at = instantOf(now)
  return { by: 'Partnership Scorecard', at, on: londonDate(at) }
}
