import { figurePaths } from '../../contract/figurePaths.ts'
import type { WriteCommentary } from '../../contract/figures.ts'
import { exampleCommentary, exampleIndicators } from './exampleFiles.ts'
import { identifierOf, namedIn, type ExampleSoFar } from './exampleSoFar.ts'

/** Writes the commentary of a date, each piece by the indicator's lead partner. */
export async function writeExampleCommentary(example: ExampleSoFar, date: string): Promise<void> {
  const { call, indicatorIds, partnership } = example
  const leads = new Map(exampleIndicators.map(({ reference, leadPartner }) => [reference, leadPartner]))
  for (const { reference, quarter, text, knownOn } of exampleCommentary)
    if (knownOn === date)
      await call('POST', figurePaths.commentary(identifierOf(indicatorIds, reference)), {
        quarter,
        text,
        partnerId: namedIn(partnership.partners, identifierOf(leads, reference)),
      } satisfies WriteCommentary)
}
