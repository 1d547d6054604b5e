import { uncapitalised } from '../sentence.ts'
import { longDate } from '../time/dateWords.ts'
import type { Judged } from './judged.ts'
import type { NotRatedReason, RagStatus } from './ragStatus.ts'
import { ratedReason } from './ratedReason.ts'

/**
 * One sentence that explains a status, whose figures recompute it.
 * "Red: 510 offences is 30 above the target of 480, a miss of 6.3%, more than the 5% tolerance."
 */
export function reason(status: RagStatus, judged: Judged): string {
  return status.status === 'notRated'
    ? notRatedReason(status.because, status.until, judged)
    : ratedReason(status, judged)
}

/** The sentence of a quarter that is not published, which speaks of no figure. */
export const notPublishedReason = 'Not rated: the quarter is not published.'

/** The same sentence of a figure that is expected and not yet an outturn: never taken for the status now. */
export const expectedReason = (status: RagStatus, judged: Judged): string =>
  `Expected at year end: ${asExpected(reason(status, judged))}`

function notRatedReason(because: NotRatedReason, until: string | undefined, judged: Judged): string {
  const { periodWords, dueBy } = judged
  const note = judged.absenceNote === '' ? '' : ` ${judged.absenceNote}`
  const from = judged.leadPartner === null ? '' : ` from ${judged.leadPartner}`
  const by = dueBy === null ? '' : ` by ${longDate(dueBy)}`
  switch (because) {
    case 'late':
      return `Late: the figure for ${periodWords} was due${from}${by} and has not arrived.${note}`
    case 'notDue':
      if (note !== '') return `Not rated:${note}`
      if (until !== undefined) return `Not due until ${until}: no figure is due for ${periodWords}.`
      return dueBy === null
        ? `Not rated: no figure is due for ${periodWords}.`
        : `Not due: the figure for ${periodWords} is due${from}${by}.`
    case 'suppressed':
      return `Not rated: the source withholds the figure for ${periodWords}.${note}`
    case 'notCollected':
      return note === '' ? 'Not rated: the figure is no longer collected.' : `Not rated:${note}`
    case 'incomplete':
      return `Not rated: part of ${periodWords} has no figure.${note}`
    case 'noFigure':
      return 'Not rated: no figure has been recorded yet.'
    case 'noStretch':
      return 'Not rated: a share of stretch needs a stretch target better than the figure expected without it, and none is agreed for the period.'
    case 'notPublished':
      return notPublishedReason
    case 'noTarget':
      return 'Data only: no target has been agreed, so no status is given.'
    case 'noJudgement':
      return 'Data only: this indicator gives context and is not judged.'
  }
}

const asExpected = (sentence: string): string => uncapitalised(sentence).replace(': ', ', as ')
