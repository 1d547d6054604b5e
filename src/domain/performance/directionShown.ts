/** The direction a narrow column has room for: since the quarter before or, where quarters are not alike, since last year. */
export function directionShown<T extends { readonly movement: string; readonly because?: string }>(
  direction: T,
  lastYear: T,
): { readonly direction: T; readonly isSinceLastYear: boolean } {
  const isSinceLastYear = direction.movement === 'none' && direction.because === 'lastYearOnly'
  return { direction: isSinceLastYear ? lastYear : direction, isSinceLastYear }
}
