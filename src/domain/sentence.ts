/** The same words beginning with a capital. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A sentence with its full stop; nothing stays nothing. */
export const ended = (words: string): string =>
  words === '' || /[.!?][)’”]?$/.test(words) ? words : `${words}.`
