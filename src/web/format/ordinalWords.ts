const rules = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const

/** "1st", "2nd", "3rd", "11th", "22nd". */
export const ordinalWords = (place: number): string =>
  `${place.toLocaleString('en-GB')}${endings[rules.select(place)]}`
