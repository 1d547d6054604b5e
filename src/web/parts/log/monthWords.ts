/** "12 months", "1 month". */
export const monthWords = (months: number): string => `${months} ${months === 1 ? 'month' : 'months'}`
