/** How long something has been owed, in whole days: "38 days late", "due today", "due in 4 days". */
export function lateWords(days: number): string {
  if (days === 0) return 'due today'
  return days > 0 ? `${daysWords(days)} late` : `due in ${daysWords(-days)}`
}

/** "1 day", "42 days". */
export const daysWords = (days: number): string =>
  `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`
