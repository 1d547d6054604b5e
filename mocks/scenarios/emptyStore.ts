import type { Scenario } from './scenario.ts'

export const emptyStore: Scenario = {
  happening: 'Nothing is set up yet, as at the first start of an empty store.',
  isEmpty: true,
}
