/** Of how many questions one thing’s answers are kept at a time. */
const MOST_KEPT = 6

/**
 * The function, whose value for a thing and a key is worked out once for as long as the thing itself is kept. `keyOf` says
 * all that the value depends on besides the thing; neither is ever changed.
 */
export function rememberedOf<Thing extends object, Rest extends readonly unknown[], Value>(
  work: (thing: Thing, ...rest: Rest) => Value,
  keyOf: (...rest: Rest) => string,
): (thing: Thing, ...rest: Rest) => Value {
  const values = new WeakMap<Thing, Map<string, Value>>()
  return (thing, ...rest) => {
    const ofThing = values.get(thing) ?? new Map<string, Value>()
    values.set(thing, ofThing)
    const key = keyOf(...rest)
    const known = ofThing.get(key)
    if (known !== undefined) return known
    if (ofThing.size >= MOST_KEPT) ofThing.clear()
    const value = work(thing, ...rest)
    ofThing.set(key, value)
    return value
  }
}
