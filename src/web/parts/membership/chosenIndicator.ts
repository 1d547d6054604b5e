/** An indicator chosen to be added: defined here, and on no scorecard yet. */
export type ChosenIndicator = { readonly id: string; readonly reference: string; readonly title: string }
