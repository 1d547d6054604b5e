/** Lines as they follow on one another, those together that say the same: each run has one or more. */
export function sameInARow<Line extends { readonly sentence: string }>(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run?.[0]?.sentence === line.sentence) run.push(line)
    else runs.push([line])
  }
  return runs
}
