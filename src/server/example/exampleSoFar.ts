import type { Decision } from '../../contract/decisions.ts'
import type { Partnership } from '../../contract/partnership.ts'
import type { ApiCall } from './apiCall.ts'
import type { ExampleProgress } from './exampleFiles.ts'

/** What has been recorded of the example, by the names its files use. */
export type ExampleSoFar = {
  readonly call: ApiCall
  readonly partnership: Partnership
  /** Identifiers by reference: "NI 134". */
  readonly indicatorIds: Map<string, string>
  /** Identifiers by the key a meeting's file gives the decision. */
  readonly decisionIds: Map<string, string>
  /** Identifiers by title. */
  readonly priorityIds: Map<string, string>
  /** Identifiers by wording. */
  readonly milestoneIds: Map<string, string>
  /** What is to be reported of decisions already recorded, each on its day. */
  readonly progressAhead: (ExampleProgress & { readonly decision: Decision })[]
}

/** The identifier recorded for a name the example's files use; a name they do not define is a fault in them. */
export function identifierOf(identifiers: ReadonlyMap<string, string>, name: string): string {
  const id = identifiers.get(name)
  if (id === undefined) throw new Error(`The example’s files name “${name}” before they define it.`)
  return id
}

/** The identifier of the group or partner with this name. */
export function namedIn(
  places: readonly { readonly id: string; readonly name: string }[],
  name: string,
): string {
  return identifierOf(new Map(places.map((place) => [place.name, place.id])), name)
}
