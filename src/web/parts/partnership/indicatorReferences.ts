import type { IndicatorSummary } from '../../../contract/indicators.ts'

/** Indicators named by their references; `unknown` holds what no indicator of the store is called. */
type NamedIndicators = { readonly found: readonly IndicatorSummary[]; readonly unknown: readonly string[] }

/**
 * The indicators a list such as "NI 32, ni134; L 07" names, each once, in its order. Capitals and spaces inside a
 * reference do not matter.
 */
export function namedIndicators(written: string, indicators: readonly IndicatorSummary[]): NamedIndicators {
  const byReference = new Map(indicators.map((each) => [bare(each.reference), each]))
  const found = new Set<IndicatorSummary>()
  const unknown = new Set<string>()
  for (const name of written.split(/[,;\n]/).map((each) => each.trim())) {
    if (name === '') continue
    const indicator = byReference.get(bare(name))
    if (indicator) found.add(indicator)
    else unknown.add(name)
  }
  return { found: [...found], unknown: [...unknown] }
}

const bare = (reference: string): string => reference.toLowerCase().replace(/\s/g, '')
