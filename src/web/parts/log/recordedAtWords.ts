const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** An instant of record as London's clocks had it: "29 Nov 2010, 10:04". */
export const recordedAtWords = (instant: string): string => format.format(new Date(instant))
