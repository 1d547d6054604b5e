import type { GroupStretch } from '../../../contract/managementGroups.ts'

/** Issued in words only; how each is computed is told beside it. */
export const chanceWords: Readonly<Record<GroupStretch['chance'], string>> = {
  unlikely: 'Unlikely',
  tooCloseToCall: 'Too close to call',
  likely: 'Likely',
  cannotSay: 'Cannot say',
}

/** Pounds without their sign, for a column headed by it: whole pounds, with pence only when there are any. */
export function poundsFigure(pence: number): string {
  const pounds = pence / 100
  return pounds.toLocaleString('en-GB', {
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
}
