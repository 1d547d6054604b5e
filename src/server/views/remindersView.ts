import type { Reminders } from '../../contract/actions.ts'
import { NOBODY_NAMED, updateOwedSince } from '../../domain/meetings/action.ts'
import { minuted } from '../../domain/meetings/minute.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { managementGroups } from '../stores/managementGroupStore.ts'
import { actionsAsAt, type DecidedAction } from './actionsDueAt.ts'

const OTHERS = 'others'

/**
 * What is overdue, and what is still to be done by a day, under each organisation and group that answers; what nobody is
 * named for, and roles of no known organisation, last. In the order it was due.
 */
export async function remindersView(trx: Trx, asAt: IsoDate): Promise<Reminders> {
  const owed = (await actionsAsAt(trx, asAt)).filter(
    ({ state, dueOn }) => state === 'overdue' || (state === 'open' && dueOn !== null),
  )
  const partners = await trx.selectFrom('partners').select(['id', 'name']).orderBy('name').execute()
  const groups = await managementGroups(trx)
  const organisations = [
    ...partners.map(({ id, name }) => ({ key: `partner:${id}`, name })),
    ...groups.map(({ id, name }) => ({ key: `group:${id}`, name })),
    { key: OTHERS, name: 'Everybody, and roles of no one organisation' },
  ]
  const byOrganisation = Map.groupBy(owed, organisationOf)
  return {
    asAt,
    organisations: organisations.flatMap(({ key, name }) => {
      const actions = byOrganisation.get(key) ?? []
      if (actions.length === 0) return []
      const overdue = actions.filter(({ state }) => state === 'overdue').length
      return [
        {
          key,
          name: nameIn(actions, name),
          overdue,
          due: actions.length - overdue,
          sentences: actions
            .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
            .map((action) => ({ decisionId: action.decision.id, text: sentence(action) })),
        },
      ]
    }),
  }
}

function organisationOf({ owner }: DecidedAction): string {
  if (owner?.kind === 'group') return `group:${owner.groupId}`
  return owner?.partnerId ? `partner:${owner.partnerId}` : OTHERS
}

/** A group under the name it has now. */
function nameIn(actions: readonly DecidedAction[], name: string): string {
  const group = actions.find(({ owner }) => owner?.kind === 'group')
  return group?.ownerName ?? name
}

/**
 * “Partners would nominate leads …” Agreed on 24 May 2010, for Harrow Council by 11 June 2010. No report has come since
 * that day.
 */
function sentence(action: DecidedAction): string {
  const { decision, ownerName, dueOn, state, key } = action
  const { recommendation, outcome, words } = minuted(decision)
  const answer = [outcome.replace(/[.:,;]+$/, ''), words].filter(Boolean).join(': ').replace(/\.$/, '')
  const who = key === NOBODY_NAMED ? '' : `, for ${ownerName}`
  const by = dueOn === null ? '' : `${who === '' ? ',' : ''} by ${longDate(dueOn)}`
  const taken = `“${recommendation.replace(/\.$/, '')}.” ${answer} (${longDate(isoDate(decision.meetingDate))}${who}${by}).`
  if (state !== 'overdue') return `${taken} It is still open.`
  return updateOwedSince(action) === null
    ? `${taken} It is overdue; please say when it will be done.`
    : `${taken} It is overdue and no report has come since it was due; please send one.`
}
