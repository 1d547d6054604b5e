import { z } from 'zod'
import { proposedTargets } from './figures.ts'
import { membershipChange } from './scorecards.ts'
import { proposedStatusRule } from './statusRules.ts'
import { proseText, quarterText, slugText } from './shapes.ts'

/**
 * The change a recommendation asks for. It takes effect from the decision that agrees it, without being typed again, and
 * stands for as long as that decision does.
 */
export const proposalShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('membership'), scorecardId: slugText, change: membershipChange }),
  z.object({
    kind: z.literal('targets'),
    indicatorId: slugText,
    targets: proposedTargets.shape.targets,
    source: proseText.default(''),
    note: proseText.default(''),
  }),
  z.object({ kind: z.literal('rebase'), indicatorId: slugText, from: quarterText, reason: proseText }),
  z.object({ kind: z.literal('statusRule'), rule: proposedStatusRule }),
])

export type Proposal = z.input<typeof proposalShape>
export type CheckedProposal = z.output<typeof proposalShape>
