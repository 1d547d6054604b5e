/** A code of the Office for National Statistics: its first three characters say what kind of area it is (E09: London borough). */
const ONS_CODE = /^[A-Z]\d{2}(?=\d{6}$)/

/**
 * Whether two areas are of one kind, so that their figures can be set side by side: a borough is not compared with its
 * region or its nation. Areas without such codes are taken for one kind of their own.
 * Source: ONS Register of Geographic Codes.
 */
export function isComparableArea(code: string, other: string): boolean {
  return code !== other && kindOf(code) === kindOf(other)
}

const kindOf = (code: string): string => ONS_CODE.exec(code)?.[0] ?? ''
