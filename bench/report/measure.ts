/** One thing measured, beside the lower bound measured in the same run. */
export type Measure = {
  readonly subject: 'pages' | 'api' | 'import' | 'judgement' | 'crash' | 'morning' | 'keeping' | 'papers'
  /** "Time to the first screen's sparklines". */
  readonly name: string
  /** "60 indicators, 1x CPU". */
  readonly where: string
  readonly unit:
    | 'ms'
    | 's'
    | 'kB'
    | 'MB'
    | 'requests/s'
    | 'rows/s'
    | 'charts/s'
    | 'frames'
    | 'kills'
    | 'writes'
    | 'MB/min'
    | ''
  readonly product: number
  /** The lower bound; null where there is none to compare with. */
  readonly bound: number | null
  /** What the project wants: of the product's own figure, or of its ratio to the bound. */
  readonly aim?: Aim
}

export type Aim = { readonly of: 'product' | 'ratio'; readonly atMost: number }

/** How many times the bound; null without one. For rates too, so there more is better. */
export function ratioOf({ product, bound }: Measure): number | null {
  return bound === null || bound === 0 ? null : product / bound
}

/** Whether the aim is met; null where there is none. */
export function isMet(measure: Measure): boolean | null {
  const { aim, product } = measure
  if (!aim) return null
  const figure = aim.of === 'product' ? product : ratioOf(measure)
  return figure !== null && figure <= aim.atMost
}
