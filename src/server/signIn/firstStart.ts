import { linkPages } from '../../contract/accountPaths.ts'
import { instantOf } from '../../domain/time/instant.ts'
import { administratorsWithAccount } from '../actions/people.ts'
import type { Database } from '../database/database.ts'
import { partnershipRow } from '../stores/partnershipStore.ts'
import { addDemonstrationPeople, demonstrationRecording } from './demonstrationPeople.ts'
import { makeLink } from './linkStore.ts'

/** The path of a new one-time link for the first administrator; null once there is one who can sign in. */
export async function firstAdministratorPath(database: Database, now: Date): Promise<string | null> {
  return database.write(async (trx) => {
    if ((await administratorsWithAccount(trx)).length > 0) return null
    const { token } = await makeLink(trx, 'firstAdministrator', null, instantOf(now))
    return linkPages.firstAdministrator(token)
  }, 'preparation')
}

/** Gives an example, which is the store that keeps a date of its own, its demonstration accounts. */
export async function prepareDemonstration(database: Database, now: Date): Promise<void> {
  const partnership = await database.read(partnershipRow)
  if (partnership && partnership.ownDate !== null)
    await database.write((trx) => addDemonstrationPeople(trx, demonstrationRecording(now)), 'preparation')
}
