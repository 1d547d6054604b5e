/** The same words beginning with a capital. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The same words as they stand within a sentence: "Not due until Q4" as "not due until Q4". */
export const uncapitalised = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** A sentence with its full stop; nothing stays nothing. */
export const ended = (words: string): string =>
  words === '' || /[.!?][)’”]?$/.test(words) ? words : `${words}.`
