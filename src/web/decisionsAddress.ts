import { type Asked, search } from './addressSearch.ts'

/** What of the register is shown: by who answers, by organisation, group or indicator, by how it stands. */
export type DecisionsAddress = {
  readonly page: 'decisions'
  /** The name of who answers as a slug, "jatcg-chair". */
  readonly owner?: string | undefined
  readonly organisation?: string | undefined
  readonly group?: string | undefined
  readonly indicator?: string | undefined
  readonly state?: (typeof registerStates)[number] | undefined
  /** The first is left out. */
  readonly sheet?: number | undefined
}

/** How an action stands, as an address says it. */
export const registerStates = ['overdue', 'open', 'not-done', 'done'] as const

/** "/decisions?organisation=nhs-harrow&state=overdue". */
export const decisionsPath = (rest: Omit<DecisionsAddress, 'page'> = {}): string =>
  `/decisions${search({
    owner: rest.owner,
    organisation: rest.organisation,
    group: rest.group,
    indicator: rest.indicator,
    state: rest.state,
    sheet: (rest.sheet ?? 1) > 1 ? String(rest.sheet) : undefined,
  })}`

/** What the register is asked, read from the address. */
export const decisionsAddress = (asked: Asked): DecisionsAddress => ({
  page: 'decisions',
  owner: asked.slug('owner'),
  organisation: asked.slug('organisation'),
  group: asked.slug('group'),
  indicator: asked.slug('indicator'),
  state: asked.oneOf('state', registerStates),
  sheet: asked.checked(
    'sheet',
    (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
    'the number of a page of the register, from 1 on',
  ),
})
