/**
 * Words as a Typst string, quotation marks included. Text reaches the source in no other way, so that nothing in a title
 * can be read as markup or as code: inside a string only the backslash and the quotation mark mean anything.
 */
export const typstText = (words: string): string =>
  `"${words.replace(/[\\"]/g, '\\$&').replace(/\p{Cc}/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)}"`
