import type { SetUpPartnership } from '../../../contract/partnership.ts'

/** What has been typed on the set-up page. Rows carry a key of their own, so that removing one moves no focus. */
export type SetUpDraft = {
  readonly name: string
  readonly areaName: string
  readonly areaCode: string
  readonly groups: readonly NamedRow[]
  readonly partners: readonly NamedRow[]
  readonly scorecardTitle: string
  readonly toleranceAmount: string
  readonly toleranceMode: 'relative' | 'absolute'
}

export type NamedRow = { readonly key: number; readonly name: string }

/** The fields of the page that can be at fault. */
export type SetUpField =
  'name' | 'areaName' | 'areaCode' | 'groups' | 'partners' | 'scorecardTitle' | 'tolerance'

export const blankSetUp: SetUpDraft = {
  name: '',
  areaName: '',
  areaCode: '',
  groups: [
    { key: 1, name: '' },
    { key: 2, name: '' },
    { key: 3, name: '' },
  ],
  partners: [
    { key: 1, name: '' },
    { key: 2, name: '' },
  ],
  scorecardTitle: 'Chief executives’ scorecard',
  toleranceAmount: '5',
  toleranceMode: 'relative',
}

const decimal = /^(0|[1-9]\d{0,5})(\.\d{1,6})?$/

/** The one request that sets the partnership up, or what is still missing. Rows left empty are not sent. */
export function setUpRequest(
  draft: SetUpDraft,
): { request: SetUpPartnership } | { missing: Partial<Record<SetUpField, string>> } {
  const groups = namesOf(draft.groups)
  const partners = namesOf(draft.partners)
  const amount = draft.toleranceAmount.trim().replace(/%$/, '').trim()
  const missing: Partial<Record<SetUpField, string>> = {}
  if (draft.name.trim() === '') missing.name = 'Give the partnership its name.'
  if (draft.areaName.trim() === '') missing.areaName = 'Name the area, as published figures name it.'
  if (draft.areaCode.trim() === '') missing.areaCode = 'Give the area’s code, such as E09000015.'
  if (groups.length === 0) missing.groups = 'Name at least one management group.'
  else if (repeated(groups)) missing.groups = `${repeated(groups)} is named twice. Keep one.`
  if (repeated(partners)) missing.partners = `${repeated(partners)} is named twice. Keep one.`
  if (draft.scorecardTitle.trim() === '') missing.scorecardTitle = 'Give the scorecard a title.'
  if (!decimal.test(amount)) missing.tolerance = 'Write the tolerance as a plain number, such as 5 or 2.5.'
  if (Object.keys(missing).length > 0) return { missing }
  return {
    request: {
      name: draft.name.trim(),
      area: { code: draft.areaCode.trim(), name: draft.areaName.trim() },
      managementGroups: groups.map((name) => ({ name })),
      partners: partners.map((name) => ({ name })),
      scorecard: { title: draft.scorecardTitle.trim() },
      tolerance: { amount, mode: draft.toleranceMode },
    },
  }
}

/** What the tolerance does, with a worked figure beside it. */
export function toleranceWords(amount: string, mode: SetUpDraft['toleranceMode']): string {
  const number = Number(amount.trim().replace(/%$/, ''))
  if (!decimal.test(amount.trim().replace(/%$/, '').trim()))
    return 'How far a figure may miss and still be amber.'
  const limit = mode === 'relative' ? (480 * (100 + number)) / 100 : 480 + number
  const unit = mode === 'relative' ? '% of the target' : number === 1 ? ' point' : ' points'
  return `A miss of up to ${number}${unit} is amber: against a target of 480 or lower, up to ${Number(limit.toFixed(6))}.`
}

const namesOf = (rows: readonly NamedRow[]) =>
  rows.map((row) => row.name.trim()).filter((name) => name !== '')

function repeated(names: readonly string[]): string | undefined {
  const lower = names.map((name) => name.toLowerCase())
  return names.find((_, index) => lower.indexOf(lower[index] ?? '') !== index)
}
