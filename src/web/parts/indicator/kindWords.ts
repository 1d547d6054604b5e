import type { Target } from '../../../contract/figures.ts'

export const kindWords: Readonly<Record<Target['kind'], string>> = {
  baseline: 'Baseline',
  target: 'Target',
  stretch: 'Stretch target',
}
