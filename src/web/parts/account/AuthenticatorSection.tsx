import { useRef, useState } from 'react'
import type { Account } from '../../../contract/account.ts'
import {
  useFinishAuthenticator,
  useRemoveAuthenticator,
  useRenewRecoveryCodes,
  useStartAuthenticator,
} from '../../api/accountQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetUpAuthenticator } from './SetUpAuthenticator.tsx'
import { useConfirmed } from './useConfirmed.tsx'

/** An authenticator app as second factor, with the codes kept for when it is lost. */
export function AuthenticatorSection({ account }: { readonly account: Account }) {
  const [codes, setCodes] = useState<readonly string[]>()
  const heading = useRef<HTMLHeadingElement>(null)
  const start = useStartAuthenticator()
  const finish = useFinishAuthenticator()
  const remove = useRemoveAuthenticator()
  const renew = useRenewRecoveryCodes()
  const { attempt, form, failureOf } = useConfirmed(account)
  const failure = failureOf(start.error ?? remove.error ?? renew.error)
  const { isOn, recoveryCodesLeft } = account.authenticator
  const begin = () => void attempt(() => start.mutateAsync()).catch(() => undefined)
  return (
    <section className="sec">
      <h2 tabIndex={-1} ref={heading}>
        Authenticator
      </h2>
      <p>
        {isOn
          ? `Signing in with your password also asks for a code of your authenticator. ${codesLeft(recoveryCodesLeft)}`
          : 'A second thing, beside your password, that a thief would have to have: a code from an app on your telephone.'}
      </p>
      {failure && (
        <Notice look="red" role="alert">
          <p>
            <b>Nothing has been changed.</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      {form}
      {codes && (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(undefined)
            heading.current?.focus()
            sayDone('The authenticator is on.')
          }}
        />
      )}
      {start.data && !isOn && !codes ? (
        <SetUpAuthenticator
          secret={start.data}
          finish={finish}
          onCancel={() => start.reset()}
          onDone={(made) => {
            start.reset()
            setCodes(made)
          }}
        />
      ) : (
        <p className="actions">
          {!isOn && <Button onClick={begin}>Set up an authenticator</Button>}
          {isOn && (
            <Button
              onClick={() =>
                void attempt(() => renew.mutateAsync()).then(
                  (made) => made && setCodes(made.recoveryCodes),
                  () => undefined,
                )
              }
            >
              Make new recovery codes
            </Button>
          )}
          {isOn && (
            <Button
              onClick={() =>
                void attempt(() => remove.mutateAsync()).then(
                  () => sayDone('The authenticator is off.'),
                  () => undefined,
                )
              }
            >
              Turn it off
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

const codesLeft = (left: number): string =>
  left === 0
    ? 'No recovery code is left: make new ones.'
    : `${left} recovery ${left === 1 ? 'code is' : 'codes are'} left.`
