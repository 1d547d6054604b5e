import { useStanding } from '../../api/meQueries.ts'

/** Whether whoever reads may draft what a group puts forward: an officer anything, a chair what is of their own group. */
export function useMayDraft(groupId: string | null): boolean {
  const { mayAnywhere, standing } = useStanding()
  if (mayAnywhere('draftRecommendations')) return true
  return groupId !== null && chairsIn(standing).includes(groupId)
}

/** The groups whose chair somebody is. */
export const chairsIn = ({
  grants,
}: {
  readonly grants: readonly { readonly role: string; readonly groupId: string | null }[]
}): string[] =>
  grants.flatMap(({ role, groupId }) => (role === 'groupChair' && groupId !== null ? [groupId] : []))
