import type { RagStatus } from './ragStatus.ts'

/** The word a status is shown by. A glyph is never shown without it. */
export function statusWord(status: RagStatus): string {
  switch (status.status) {
    case 'red':
      return 'Red'
    case 'amber':
      return 'Amber'
    case 'green':
      return 'Green'
    case 'notRated':
      return notRatedWord(status.because)
  }
}

function notRatedWord(because: Extract<RagStatus, { status: 'notRated' }>['because']): string {
  switch (because) {
    case 'late':
      return 'Late'
    case 'notDue':
      return 'Not due'
    case 'suppressed':
      return 'Withheld'
    case 'notCollected':
      return 'Not collected'
    case 'incomplete':
      return 'Incomplete'
    case 'noFigure':
      return 'No figure'
    case 'noTarget':
    case 'noJudgement':
      return 'Data only'
  }
}
