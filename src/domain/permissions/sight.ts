import { may } from './permissions.ts'
import type { Standing } from './role.ts'

/** Whom a figure is for: everybody who reads the scorecards, or the people of the partner that leads the indicator. */
export type Audience = 'partnership' | 'partnerOnly'

export const audiences = ['partnership', 'partnerOnly'] as const satisfies readonly Audience[]

/**
 * Which figures somebody may see. What is read without a sight for it is read as if it had never come: there is then no
 * figure, no count of it, no commentary on it and no gap where it would be.
 */
export type Sight = {
  readonly provisional: boolean
  /** Whose partner-only figures: every partner’s, one partner’s by its id, or nobody’s. */
  readonly partnerOnly: 'every' | { readonly partnerId: string } | 'none'
}

/** What decides whether a figure may be seen. */
type Guarded = {
  readonly verification: 'provisional' | 'verified'
  /** The partner whose own figure it is; null for a figure that is the whole partnership’s. */
  readonly partnerOnly: string | null
}

export const fullSight: Sight = { provisional: true, partnerOnly: 'every' }

/** What is published, and nothing that is not verified and everybody’s. */
export const publicSight: Sight = { provisional: false, partnerOnly: 'none' }

export function sightOf(standing: Standing): Sight {
  return {
    provisional: may(standing, 'seeProvisionalFigures'),
    partnerOnly: may(standing, 'seeEveryPartnersOwnFigures')
      ? 'every'
      : standing.partnerId !== null && may(standing, 'readTheScorecards')
        ? { partnerId: standing.partnerId }
        : 'none',
  }
}

export function sees(sight: Sight, { verification, partnerOnly }: Guarded): boolean {
  if (verification === 'provisional' && !sight.provisional) return false
  return partnerOnly === null || seesOwnFiguresOf(sight, partnerOnly)
}

/** Whether a partner’s own figures are among those seen. */
export function seesOwnFiguresOf({ partnerOnly }: Sight, partnerId: string): boolean {
  return partnerOnly === 'every' || (typeof partnerOnly === 'object' && partnerOnly.partnerId === partnerId)
}

/** Whether one sight shows everything that another does. */
export function seesAllThat(sight: Sight, other: Sight): boolean {
  if (other.provisional && !sight.provisional) return false
  if (other.partnerOnly === 'none') return true
  return other.partnerOnly === 'every'
    ? sight.partnerOnly === 'every'
    : seesOwnFiguresOf(sight, other.partnerOnly.partnerId)
}

/**
 * The same for everybody to whom the same questions have the same answers, so that an answer made for one may be given
 * to the other: 200 chief executives of one partner share it.
 */
export function readerClass(standing: Standing): string {
  if (!may(standing, 'readTheScorecards')) return 'public'
  const { provisional, partnerOnly } = sightOf(standing)
  const whose = typeof partnerOnly === 'object' ? `own-${partnerOnly.partnerId}` : partnerOnly
  return `${provisional ? 'all' : 'verified'} ${whose}`
}
