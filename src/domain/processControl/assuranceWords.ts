import type { Assurance } from './seriesAssurance.ts'

/** The word of the row: "Usual range meets the target"; why there is none in a few words. */
export function assuranceWord(assurance: Assurance): string {
  switch (assurance.assurance) {
    case 'meets':
      return 'Usual range meets the target'
    case 'either':
      return 'Usual range may or may not meet the target'
    case 'misses':
      return 'Usual range misses the target'
    case 'notGiven':
      return assurance.because === 'tooFew'
        ? `Too few: ${assurance.have} of ${assurance.need}`
        : 'No assurance'
  }
}

/** What the word means, in one sentence; of each period's own target, so a stepped one too. */
export function assuranceSentence(assurance: Assurance): string {
  switch (assurance.assurance) {
    case 'meets':
      return 'Every figure in its usual range meets its period’s own target.'
    case 'either':
      return 'A figure in its usual range may meet its period’s own target or miss it.'
    case 'misses':
      return 'No figure in its usual range meets its period’s own target: something has to change.'
    case 'notGiven':
      return notGivenSentence(assurance)
  }
}

function notGivenSentence(assurance: Extract<Assurance, { assurance: 'notGiven' }>): string {
  switch (assurance.because) {
    case 'tooFew':
      return `Too few figures with a target (${assurance.have} of ${assurance.need}) to say whether the target is met.`
    case 'noTarget':
      return 'No target has been agreed for the period, so nothing is said of meeting it.'
    case 'rangeTarget':
      return 'The target is a range, so nothing is said of meeting it.'
    case 'neutralPolarity':
      return 'Neither way is better, so nothing is said of meeting a target.'
    case 'noNeighbours':
      return 'No two figures with a target are of neighbouring periods, so nothing is said of meeting it.'
  }
}
