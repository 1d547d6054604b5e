const remark =
  /[([]?\b(provisional|prov|revised|final|unaudited|audited|estimated?|actual|outturn|baseline)\b[)\]]?/g

const provisional = /^(?:provisional|prov|unaudited|estimated?)$/

export const saysProvisional = (remarks: readonly string[]): boolean =>
  remarks.some((remarked) => provisional.test(remarked))

/** Words beside a period that speak of the figure, not the period ('provisional'), and the text without them. */
export function withoutRemarks(tidy: string): { rest: string; remarks: string[] } {
  const remarks = [...tidy.matchAll(remark)].map(([, word]) => word ?? '')
  return { rest: tidy.replaceAll(remark, ' ').replaceAll(/\s+/g, ' ').trim(), remarks }
}
