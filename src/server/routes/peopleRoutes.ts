import type { Hono } from 'hono'
import { linkPages } from '../../contract/accountPaths.ts'
import type { Person } from '../../contract/people.ts'
import type { LinkKind } from '../../contract/signIn.ts'
import { instantOf } from '../../domain/time/instant.ts'
import * as people from '../actions/people.ts'
import { businessDate, writeBeforeSetUp, type Actor, type ApiContext } from '../context.ts'
import type { Trx } from '../database/database.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import type { SignInService } from '../signIn/signInService.ts'
import { partnershipRow } from '../stores/partnershipStore.ts'
import { chosenSecondFactorRoles, recordSecondFactorRoles, secondFactorRoles } from '../stores/personStore.ts'
import type { Recording } from '../stores/recording.ts'
import { peopleView } from '../views/peopleView.ts'
import { serve } from './operationRoute.ts'

/** Who may sign in, and as what: the administrator’s. Nothing is sent to anybody; links are handed over. */
export function peopleRoutes(app: Hono, context: ApiContext & { readonly signIn: SignInService }): void {
  const now = () => instantOf(context.clock.now())

  /** Changes people in one transaction, before there is a partnership too, and lets nothing read earlier stand. */
  async function change<T>(
    actor: Actor,
    work: (changing: { trx: Trx; recording: Recording }) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    const result = await writeBeforeSetUp(context, actor, async (trx, at) =>
      work({
        trx,
        recording: { by: actor.id, at, on: businessDate(await partnershipRow(trx), at) },
      }),
    )
    context.signIn.forget()
    return result
  }

  const servesOthers = context.servesOthers ?? false
  const changed = (actor: Actor, id: string, work: Parameters<typeof change<null>>[1]) =>
    change(actor, async (changing) => {
      const result = await work(changing)
      return isRefusal(result) ? result : personNow(changing.trx, id)
    })

  async function personNow(trx: Trx, id: string): Promise<Person | Refusal> {
    const found = (await peopleView(trx, now())).find((each) => each.id === id)
    return found ?? refusal('notFound', 'There is nobody of that id.')
  }

  const madeLink = (request: Request, kind: LinkKind, made: { token: string; expiresAt: string }) => ({
    link: new URL(linkPages[kind](made.token), context.origin?.(request) ?? request.url).href,
    expiresAt: made.expiresAt,
  })

  serve(app, context, 'listPeople', ({ actor }) =>
    context.database.read(async (trx) => ({
      people: await peopleView(trx, now()),
      policy: {
        secondFactorRoles: rolesOf(await secondFactorRoles(trx, servesOthers)),
        isChosen: (await chosenSecondFactorRoles(trx)) !== null,
        servesOthers,
      },
      ownId: actor.id,
    })),
  )

  serve(app, context, 'invitePerson', async ({ body, actor, request }) => {
    const made = await change(actor, async (changing) => {
      const invited = await people.invitePerson(changing, body)
      if (isRefusal(invited)) return invited
      const person = await personNow(changing.trx, invited.id)
      return isRefusal(person) ? person : { invited, person }
    })
    if (isRefusal(made)) return made
    return { ...madeLink(request, 'invitation', made.invited), person: made.person }
  })

  serve(app, context, 'changePerson', ({ params, body, actor }) =>
    changed(actor, idOf(params), (changing) => people.changePerson(changing, idOf(params), body)),
  )

  serve(app, context, 'renewInvitation', async ({ params, actor, request }) => {
    const made = await change(actor, (changing) => people.renewInvitation(changing, idOf(params)))
    return isRefusal(made) ? made : madeLink(request, 'invitation', made)
  })

  serve(app, context, 'withdrawInvitation', async ({ params, actor }) =>
    done(await change(actor, (changing) => people.withdrawInvitation(changing, idOf(params)))),
  )

  serve(app, context, 'grantRole', ({ params, body, actor }) =>
    changed(actor, idOf(params), (changing) => people.grantRole(changing, idOf(params), body)),
  )

  serve(app, context, 'endRole', ({ params, body, actor }) =>
    changed(actor, idOf(params), (changing) => people.endRole(changing, idOf(params), body)),
  )

  serve(app, context, 'makeResetLink', async ({ params, actor, request }) => {
    const made = await change(actor, (changing) => people.makeResetLink(changing, idOf(params)))
    return isRefusal(made) ? made : madeLink(request, 'newPassword', made)
  })

  serve(app, context, 'endPersonSessions', async ({ params, actor }) =>
    done(await change(actor, ({ trx }) => people.endPersonSessions(trx, idOf(params)))),
  )

  serve(app, context, 'erasePerson', ({ params, actor }) =>
    changed(actor, idOf(params), (changing) => people.erasePerson(changing, idOf(params))),
  )

  serve(app, context, 'setSignInPolicy', ({ body, actor }) =>
    change(actor, async ({ trx, recording }) => {
      const asked = [...new Set(body.secondFactorRoles)]
      if ((await chosenSecondFactorRoles(trx))?.join() === asked.join())
        return refusal('nothingChanged', 'These roles are asked for a second factor already.')
      await recordSecondFactorRoles(trx, asked, recording)
      return { secondFactorRoles: asked }
    }),
  )
}

const idOf = (params: Record<string, string>) => params['personId'] ?? ''
const done = (result: null | Refusal): undefined | Refusal => result ?? undefined
const rolesOf = (roles: Awaited<ReturnType<typeof secondFactorRoles>>) =>
  roles.flatMap((role) => (role === 'public' ? [] : [role]))
