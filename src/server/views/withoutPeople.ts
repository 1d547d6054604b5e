const PEOPLE: ReadonlySet<string> = new Set(['recordedBy', 'enteredBy'])

/** The same answer with everybody who recorded anything named as the partnership, and no file references. */
export function withoutPeople<T>(answer: T, partnershipName: string): T {
  if (Array.isArray(answer)) return answer.map((each) => withoutPeople(each, partnershipName)) as T
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      PEOPLE.has(name) ? partnershipName : name === 'evidence' ? '' : withoutPeople(value, partnershipName),
    ]),
  ) as T
}
