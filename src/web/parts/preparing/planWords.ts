import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'

/** "29 November 2010 at 09:30, Civic Centre. It reports Q2 2010/11 of the Chief executives’ scorecard." */
export function planWords({ meeting, plan, reported }: Morning, { scorecards }: Partnership): string {
  const when = `${longDate(isoDate(meeting.date))}${plan.startsAt === '' ? '' : ` at ${plan.startsAt}`}`
  const where = plan.place === '' ? '' : `, ${plan.place}`
  const unsettled = [plan.startsAt === '' && 'The time', plan.place === '' && 'the place'].filter(Boolean)
  const open =
    unsettled.length === 0
      ? ''
      : ` ${unsettled.join(' and ').replace(/^t/, 'T')} ${unsettled.length === 1 ? 'is' : 'are'} not settled.`
  const title = scorecards.find(({ id }) => id === reported?.scorecardId)?.title
  const what = reported && title ? ` It reports ${quarterLabelOf(reported.quarter)} of the ${title}.` : ''
  return `${when}${where}.${open}${what}`
}
