/** The organisation’s own identity, by OpenID Connect discovery. */
export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says: “Harrow Council”. */
  readonly name: string
  /** The values of `amr` and `acr` that say somebody has shown it a second factor. */
  readonly secondFactor: readonly string[]
}
