import type { Scenario } from './scenario.ts'

const WAIT_MILLISECONDS = 2_000

export const slowConnection: Scenario = {
  happening: 'Every answer takes two seconds.',
  behaviour: () => async (_request, answer) => {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS))
    return answer()
  },
}
