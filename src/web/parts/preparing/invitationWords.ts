import type { Invitation } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'

/** "NHS Harrow" or "Safer Harrow": whom an invited role speaks for; a dash where it speaks for nobody. */
export function representedWords(
  { partnerId, groupId }: Pick<Invitation, 'partnerId' | 'groupId'>,
  { partners, managementGroups }: Partnership,
): string {
  const names = [
    partners.find(({ id }) => id === partnerId)?.name,
    managementGroups.find(({ id }) => id === groupId)?.name,
  ]
  return names.filter(Boolean).join(', ') || '–'
}

export const answerWords: Readonly<Record<Invitation['answer'], string>> = {
  invited: 'Invited, no answer yet',
  present: 'Present',
  apologies: 'Apologies',
  takenBack: 'Invitation taken back',
}

/** "Apologies; substitute: deputy borough commander". */
export const answeredWords = ({ answer, substitute }: Pick<Invitation, 'answer' | 'substitute'>): string =>
  substitute === '' ? answerWords[answer] : `${answerWords[answer]}; substitute: ${substitute}`
