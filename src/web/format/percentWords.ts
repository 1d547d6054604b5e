const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 10 })

/** A share of one, decimal text, as printed: "60%" for "0.6", "62.5%" for "0.625". Never through a float. */
export const percentWords = (share: string): string => percent.format(share as Intl.StringNumericLiteral)
