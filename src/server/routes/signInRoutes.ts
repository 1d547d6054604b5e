import type { Hono } from 'hono'
import { accountOperations } from '../../contract/accountOperations.ts'
import { signInOperations } from '../../contract/signInOperations.ts'
import type { ApiContext } from '../context.ts'
import { tellSignIn } from '../signIn/tellSignIn.ts'
import type { SignInOperationName, SignInService } from '../signIn/signInService.ts'
import { serve } from './operationRoute.ts'

/** Signing in and one’s own account, answered by what the API was given for it. */
export function signInRoutes(app: Hono, context: ApiContext & { readonly signIn: SignInService }): void {
  const names = [...Object.keys(signInOperations), ...Object.keys(accountOperations)] as SignInOperationName[]
  for (const name of names) serveOne(app, context, name)
}

function serveOne<N extends SignInOperationName>(
  app: Hono,
  context: ApiContext & { readonly signIn: SignInService },
  name: N,
): void {
  serve<N>(app, context, name, async (asked) => {
    const result = await context.signIn.operations[name](asked)
    await tellSignIn(context, name, asked, result)
    return result
  })
}
