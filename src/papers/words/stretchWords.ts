import type { GroupStretch } from '../../contract/managementGroups.ts'
import { capitalised } from '../../domain/sentence.ts'

/** The next step that earns, or why it is not known. */
export function nextStepWords({ nextStep, reward }: GroupStretch): string {
  if (nextStep !== null) return capitalised(nextStep)
  return reward.position === 'known' ? '' : notKnownWords[reward.because]
}

const notKnownWords: Readonly<
  Record<Extract<GroupStretch['reward'], { position: 'notKnown' }>['because'], string>
> = {
  noFigure: 'The figure has not arrived: ask for it first',
  noStretch: 'What was expected without the stretch is not recorded',
  noPounds: 'What it carries is not recorded',
  noTerms: 'No reward terms are in force',
  totalStillRunning: 'A total that should stay low is judged when the year ends',
}

/** Worse than was expected without the stretch is no share of it. */
export const shareShown = (share: string | null): string =>
  share === null ? 'Not known' : share.startsWith('−') || share === '0%' ? 'None' : share
