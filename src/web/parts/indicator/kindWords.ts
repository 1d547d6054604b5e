import type { Target } from '../../../contract/indicators.ts'

export const kindWords: Readonly<Record<Target['kind'], string>> = {
  baseline: 'Baseline',
  target: 'Target',
  stretch: 'Stretch target',
}
