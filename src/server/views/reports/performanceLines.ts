import type { ManagementGroupPage } from '../../../contract/managementGroups.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { linkText } from '../../../domain/reports/reportText.ts'
import { listWords } from '../../../domain/listWords.ts'
import { poundsWords, type Pence } from '../../../domain/rewardGrant/pence.ts'
import { quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { isRefusal } from '../../refusal.ts'
import { managementGroups } from '../../stores/managementGroupStore.ts'
import { groupView } from '../groupView.ts'
import type { Place } from './place.ts'

/** "Of 12 indicators in Q2 2010/11, 3 were red: …." at the end of a period. */
export function redsLine(page: ScorecardPage): string {
  if (page.rowsTotal === 0) return ''
  const quarter = quarterLabel(quarterFromSlug(page.quarter))
  const of = `Of ${page.rowsTotal} indicator${page.rowsTotal === 1 ? '' : 's'} in ${quarter}`
  const red = page.rows.filter(({ status }) => status.status === 'red')
  if (red.length === 0) return `${of}, none was red.`
  return `${of}, ${red.length} ${red.length === 1 ? 'was' : 'were'} red: ${listWords(red.map(({ indicatorId }) => linkText('indicator', indicatorId)))}.`
}

/** Each management group with its reds by name. */
export async function byGroup(place: Place): Promise<string[]> {
  return (await groupPages(place))
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, rows }) => {
      const red = rows.filter(({ status }) => status.status === 'red')
      const named =
        red.length === 0
          ? 'none red'
          : `${red.length} red (${listWords(red.map(({ indicatorId }) => linkText('indicator', indicatorId)))})`
      return `${linkText('group', id)}: ${rows.length} indicator${rows.length === 1 ? '' : 's'}, ${named}.`
    })
}

/** What each group's stretch targets would earn if the year ended now, as the group pages reckon it, and all together. */
export async function rewardLines(place: Place): Promise<string[]> {
  const pages = (await groupPages(place)).filter(({ stretch }) => stretch.length > 0)
  if (pages.length === 0) return ['No stretch target carries a reward.']
  const sum = (of: (page: ManagementGroupPage) => number) =>
    pages.reduce((total, page) => total + of(page), 0)
  return [
    ...pages.map(({ id, reward }) => `${linkText('group', id)}: ${rewardWords(reward)}.`),
    `Together: ${rewardWords({
      earned: sum(({ reward }) => reward.earned),
      atRisk: sum(({ reward }) => reward.atRisk),
      notKnown: sum(({ reward }) => reward.notKnown),
    })}.`,
  ]
}

const rewardWords = ({ earned, atRisk, notKnown }: Record<'earned' | 'atRisk' | 'notKnown', number>) =>
  [
    `${pounds(earned)} would be earned if the year ended now`,
    `${pounds(atRisk)} is at risk`,
    ...(notKnown > 0 ? [`${pounds(notKnown)} cannot be judged yet`] : []),
  ].join(', ')

const pounds = (pence: number): string => poundsWords(pence as Pence)

async function groupPages({ trx, sight, partnership, asAt, today }: Place): Promise<ManagementGroupPage[]> {
  const pages: ManagementGroupPage[] = []
  for (const { id } of await managementGroups(trx)) {
    const page = await groupView(trx, sight, partnership, { groupId: id, quarter: undefined, asAt, today })
    if (!isRefusal(page)) pages.push(page)
  }
  return pages
}
