const collator = new Intl.Collator('en-GB', { numeric: true })

/** NI 8 before NI 15. */
export const byReference = (a: { readonly reference: string }, b: { readonly reference: string }): number =>
  collator.compare(a.reference, b.reference)
