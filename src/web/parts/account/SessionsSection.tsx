import type { Account } from '../../../contract/account.ts'
import { londonMoment } from '../../../domain/time/londonMoment.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useEndOtherSessions, useEndSession } from '../../api/accountQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { refusalWords } from '../refusalWords.ts'
import { useConfirmed } from './useConfirmed.tsx'

/** Where one is signed in: each can be ended, and all but this one at once. */
export function SessionsSection({ account }: { readonly account: Account }) {
  const { sessions } = account
  const end = useEndSession()
  const endOthers = useEndOtherSessions()
  const { attempt, form, failureOf } = useConfirmed(account)
  const failure = failureOf(end.error ?? endOthers.error)
  return (
    <section className="sec">
      <h2>Where you are signed in</h2>
      {failure && (
        <Notice look="red" role="alert">
          <p>
            <b>Nobody has been signed out.</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      {form}
      <Scrolls label="Where you are signed in">
        <table className="data sessions">
          <thead>
            <tr>
              <th scope="col">Device</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last seen</th>
              <th scope="col">Ends by itself</th>
              <th scope="col">
                <span className="vh">Sign out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, device, signedInAt, lastSeenAt, until, isCurrent }) => (
              <tr key={id}>
                <th scope="row">
                  {device}
                  {isCurrent && <span className="quiet"> (this one)</span>}
                </th>
                <td data-of="Signed in">{londonMoment(signedInAt as Instant)}</td>
                <td data-of="Last seen">{londonMoment(lastSeenAt as Instant)}</td>
                <td data-of="Ends by itself">{londonMoment(until as Instant)}</td>
                <td>
                  {!isCurrent && (
                    <Button
                      look="plain"
                      onClick={() =>
                        void attempt(() => end.mutateAsync(id)).then(
                          () => sayDone(`Signed out: ${device}.`),
                          () => undefined,
                        )
                      }
                    >
                      Sign out<span className="vh"> {device}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {sessions.length > 1 && (
        <Button
          className="end-others"
          aria-disabled={endOthers.isPending}
          onClick={() =>
            void attempt(() => endOthers.mutateAsync()).then(
              () => sayDone('You are signed out everywhere but here.'),
              () => undefined,
            )
          }
        >
          Sign out everywhere but here
        </Button>
      )}
    </section>
  )
}
