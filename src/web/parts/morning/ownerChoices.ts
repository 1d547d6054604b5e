import type { Meeting } from '../../../contract/meetings.ts'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import type { Owner } from '../../../domain/partnership/owner.ts'
import { ownerName } from './namesOf.ts'

/** Somebody who may answer for a decision, as the field offers them. */
export type OwnerChoice = {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly owner: Owner
}

/** Roles at this table and roles that have answered before, then organisations and management groups. */
export function ownerChoices(
  partnership: Partnership,
  meetings: readonly Meeting[],
  { invitations, meeting }: Morning,
): OwnerChoice[] {
  const before = [...meetings, meeting].flatMap(({ recommendations, otherDecisions }) =>
    [...recommendations.flatMap(({ decision }) => decision ?? []), ...otherDecisions].flatMap(
      ({ owners }) => owners,
    ),
  )
  const roles = [
    ...before.flatMap((owner) =>
      owner.kind === 'role' ? [{ role: owner.role, partnerId: owner.partnerId }] : [],
    ),
    ...invitations.map(({ role, partnerId }) => ({ role, partnerId })),
  ]
  const partners = partnership.partners.map(({ id }) => ({ kind: 'partner', partnerId: id }) as const)
  const groups = partnership.managementGroups.map(({ id }) => ({ kind: 'group', groupId: id }) as const)
  const all = [...roles.map((each) => ({ kind: 'role', ...each }) as const), ...partners, ...groups]
  const choices = all.map((owner): OwnerChoice => {
    const name = ownerName(owner, partnership)
    return { key: `${owner.kind} ${name.toLowerCase()}`, name, kind: kindWords[owner.kind], owner }
  })
  return [...new Map(choices.map((each) => [each.key, each] as const)).values()]
}

const kindWords = { role: 'role', partner: 'organisation', group: 'management group' } as const

/** Choices whose name holds what is written, those beginning with it first; at most a handful. */
export function choicesFor(written: string, choices: readonly OwnerChoice[], taken: readonly Owner[]) {
  const sought = written.trim().toLowerCase()
  const free = choices.filter(
    ({ owner }) => !taken.some((each) => JSON.stringify(each) === JSON.stringify(owner)),
  )
  const place = ({ name }: OwnerChoice) => name.toLowerCase().indexOf(sought)
  return free
    .filter((each) => place(each) >= 0)
    .sort((a, b) => Number(place(a) > 0) - Number(place(b) > 0))
    .slice(0, 5)
}

/**
 * Who is meant by words that were written and not chosen: an organisation or a group by its name, else a role; "JATCG
 * chair, Met Police" is a role of that organisation.
 */
export function ownerWritten(
  written: string,
  partnership: Partnership,
  choices: readonly OwnerChoice[],
): Owner {
  const text = written.trim()
  const partnerCalled = (words: string) =>
    partnership.partners.find(({ name, shortName }) => isSame(words, name) || isSame(words, shortName))
  const partner = partnerCalled(text)
  if (partner) return { kind: 'partner', partnerId: partner.id }
  const known = choices.find(({ name }) => isSame(name, text))
  if (known) return known.owner
  const comma = text.lastIndexOf(',')
  const of = comma > 0 ? partnerCalled(text.slice(comma + 1).trim()) : undefined
  return of
    ? { kind: 'role', role: text.slice(0, comma).trim(), partnerId: of.id }
    : { kind: 'role', role: text, partnerId: null }
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
