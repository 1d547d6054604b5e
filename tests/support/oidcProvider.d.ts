/** The part of oidc-provider that `identityProvider.ts` uses; the package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        readonly interactions: { url(context: unknown, interaction: { uid: string }): string }
        readonly findAccount: (context: unknown, sub: string) => { accountId: string; claims(): object }
        readonly [setting: string]: unknown
      },
    )
    readonly Grant: new (of: { clientId: string; accountId?: string }) => Grant
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ prompt: { name: string }; session?: { accountId?: string } }>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
}
