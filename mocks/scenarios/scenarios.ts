import { emptyStore } from './emptyStore.ts'
import { lostConnection } from './lostConnection.ts'
import type { Scenario } from './scenario.ts'
import { serverFault } from './serverFault.ts'
import { slowConnection } from './slowConnection.ts'
import { twoThousandIndicators } from './twoThousandIndicators.ts'

/** By the name an address gives after `?scenario=`. */
const scenarios: Readonly<Record<string, Scenario>> = {
  slowConnection,
  lostConnection,
  emptyStore,
  serverFault,
  twoThousandIndicators,
}

/** The scenario an address asks for; an unknown name is the ordinary case, and says so. */
export function scenarioNamed(name: string | null): Scenario {
  if (name === null) return { happening: '' }
  if (Object.hasOwn(scenarios, name)) return scenarios[name] as Scenario
  return {
    happening: `There is no scenario called “${name}”: there are ${Object.keys(scenarios).join(', ')}.`,
  }
}
