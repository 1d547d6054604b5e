import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { RecordProgress, Register, RegisterEntry, Reminders } from '../../contract/actions.ts'
import type { Decision } from '../../contract/decisions.ts'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { DecisionsAddress } from '../decisionsAddress.ts'
import { readJson, sendJson } from './client.ts'
import type { Following } from './following.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

/** A sheet of the register; while another is fetched, the one before stays on show. */
export function registerQuery({ owner, organisation, group, indicator, state, sheet }: DecisionsAddress) {
  const asked = {
    owner,
    organisation,
    group,
    indicator,
    state: state === 'not-done' ? 'notDone' : state,
    sheet,
  }
  return queryOptions({
    queryKey: [...queryKeys.actions, asked] as const,
    queryFn: ({ signal }) => readJson<Register>(decisionPaths.actions(asked), signal),
    placeholderData: keepPreviousData,
  })
}

/** What was decided about one indicator, with what came of it, as known on a date. */
export const indicatorActionsQuery = (indicator: string, asAt: string | undefined) =>
  queryOptions({
    queryKey: [...queryKeys.actions, 'of indicator', indicator, { asAt }] as const,
    queryFn: ({ signal }) => readJson<Register>(decisionPaths.actions({ indicator, asAt }), signal),
  })

/** What a meeting goes back to of those before it; kept for as long as its screen is open. */
export const returningQuery = (meeting: string) =>
  queryOptions({
    queryKey: [...queryKeys.actions, 'returning to', meeting] as const,
    queryFn: ({ signal }) => readJson<Register>(decisionPaths.actions({ meeting }), signal),
    gcTime: Infinity,
  })

/** The register with one decision as it stands after a report on it. */
export const withEntry = (register: Register, entry: RegisterEntry): Register => ({
  ...register,
  entries: register.entries.map((each) => (each.decision.id === entry.decision.id ? entry : each)),
})

/** The register with a decision as revised; what its actions are, the service says. */
export const withRevised = (register: Register, decision: Decision): Register => ({
  ...register,
  entries: register.entries.map((each) => (each.decision.id === decision.id ? { ...each, decision } : each)),
})

/** What is overdue and due, by organisation. */
export const remindersQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.actions, 'reminders'] as const,
    queryFn: ({ signal }) => readJson<Reminders>(decisionPaths.reminders(), signal),
  })

export const useRecordProgress = (decisionId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<RecordProgress>) =>
      sendJson<RegisterEntry>('POST', decisionPaths.progress(decisionId), body, seen),
    onSuccess: useInvalidate('actions'),
  })
