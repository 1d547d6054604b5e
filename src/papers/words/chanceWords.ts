import type { GroupStretch } from '../../contract/managementGroups.ts'

/** The only words a chance is issued in, and what is said where there is none. */
export const chanceWords: Readonly<Record<GroupStretch['chance'], string>> = {
  unlikely: 'Unlikely',
  tooCloseToCall: 'Too close to call',
  likely: 'Likely',
  cannotSay: 'Cannot say how likely',
}
