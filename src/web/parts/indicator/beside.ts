/** What stands beside the chart: nothing, or one thing being done. */
export type Beside =
  | { readonly doing: 'export' }
  | { readonly doing: 'figure'; readonly periodLabel: string }
  | { readonly doing: 'verify' }
  | { readonly doing: 'target' }
  | { readonly doing: 'definition' }
  | { readonly doing: 'published' }
