import type { RagStatus } from './ragStatus.ts'

/** The word a status is shown by. A glyph is never shown without it. */
export function statusWord(status: RagStatus): string {
  return status.status === 'notRated' ? notRatedWord(status) : ratedWord(status)
}

/** "Red", "Amber", "Green"; by a rule of five levels "High red", "Low red", "Low green", "High green". */
export function ratedWord(status: Exclude<RagStatus, { status: 'notRated' }>): string {
  switch (status.status) {
    case 'red':
      return status.level === undefined ? 'Red' : status.level === 'high' ? 'High red' : 'Low red'
    case 'amber':
      return 'Amber'
    case 'green':
      return status.level === undefined ? 'Green' : status.level === 'high' ? 'High green' : 'Low green'
  }
}

function notRatedWord({ because, until }: Extract<RagStatus, { status: 'notRated' }>): string {
  switch (because) {
    case 'late':
      return 'Late'
    case 'notDue':
      return until === undefined ? 'Not due' : `Not due until ${until}`
    case 'suppressed':
      return 'Withheld'
    case 'notCollected':
      return 'Not collected'
    case 'incomplete':
      return 'Incomplete'
    case 'noFigure':
      return 'No figure'
    case 'noStretch':
      return 'No stretch target'
    case 'notPublished':
      return 'Not published'
    case 'noTarget':
    case 'noJudgement':
      return 'Data only'
  }
}
