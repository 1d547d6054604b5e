/** What an item of the agenda is about. */
export const agendaKinds = [
  'earlierDecisions',
  'changes',
  'indicator',
  'late',
  'priority',
  'recommendation',
  'free',
] as const
export type AgendaKind = (typeof agendaKinds)[number]

/** An item as the record itself calls for it: before anybody has arranged it. */
export type CalledFor = {
  /** The same for the same thing at every meeting and whatever else is on the agenda. */
  readonly key: string
  readonly kind: AgendaKind
  readonly title: string
  /** Every reason for it, the gravest first. */
  readonly why: readonly string[]
  readonly isRed: boolean
  readonly indicatorId: string | null
  readonly priorityId: string | null
  readonly recommendationIds: readonly string[]
  /** Its time box, unless it is arranged otherwise. */
  readonly minutes: number
  readonly presenter: string
}

export const agendaKey = {
  earlierDecisions: 'earlier-decisions',
  changes: 'changes',
  late: 'late',
  indicator: (id: string) => `indicator:${id}`,
  priority: (id: string) => `priority:${id}`,
  recommendation: (id: string) => `recommendation:${id}`,
  free: (slug: string) => `free:${slug}`,
}

export const isFree = (key: string): boolean => key.startsWith(agendaKey.free(''))
