const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "six" up to twelve, then "1,204". */
export const numberWords = (count: number): string => words[count] ?? count.toLocaleString('en-GB')
