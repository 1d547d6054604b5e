/** The words, or the shorthand for their absence: no cell is left empty without a reason. */
export const orShorthand = (words: string, mark: string): string => (words.trim() === '' ? mark : words)
