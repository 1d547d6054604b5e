/** Which way a special cause points. It follows the number and says nothing of better or worse. */
export type Side = 'high' | 'low'

/**
 * `outside`: beyond a process limit. `trend`: seven or more figures rising or falling. `twoOfThree`: two of three near or
 * beyond one limit. `run`: seven or more figures on one side of the mean.
 */
export type SpecialCauseRule = 'outside' | 'trend' | 'twoOfThree' | 'run'

export type SpecialCause = { readonly rule: SpecialCauseRule; readonly side: Side }

/** What the rules found, a byte a point: two bits a rule. Nothing is allocated for a point without a cause. */
export type Marks = Uint8Array

/** The order in which one icon is chosen for a point (NHSRplotthedots). */
const BY_PRIORITY: readonly SpecialCauseRule[] = ['outside', 'trend', 'twoOfThree', 'run']

const HIGH = 1
const LOW = 2

/** Adds what a rule found at a point; of the two sides of one rule, the one marked last stands. */
export function mark(marks: Marks, place: number, rule: SpecialCauseRule, side: Side): void {
  const shift = 2 * BY_PRIORITY.indexOf(rule)
  marks[place] = ((marks[place] ?? 0) & ~(3 << shift)) | ((side === 'high' ? HIGH : LOW) << shift)
}

const none: readonly SpecialCause[] = []
const lists: (readonly SpecialCause[] | undefined)[] = [none]

/** Every rule that found the point, the one its icon shows first; empty for common cause. */
export function causesAt(marks: Marks, place: number): readonly SpecialCause[] {
  const found = marks[place] ?? 0
  return (lists[found] ??= BY_PRIORITY.flatMap((rule, priority): SpecialCause[] => {
    const side = (found >> (2 * priority)) & 3
    return side === 0 ? [] : [{ rule, side: side === HIGH ? 'high' : 'low' }]
  }))
}
