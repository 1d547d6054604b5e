import { useState } from 'react'
import type { Account } from '../../../contract/account.ts'
import { londonMoment } from '../../../domain/time/londonMoment.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useAddPasskey, useRemovePasskey } from '../../api/accountQueries.ts'
import { knowsPasskeys } from '../../passkeys.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault, refusalWords } from '../refusalWords.ts'
import { useConfirmed } from './useConfirmed.tsx'

/** Passkeys: a fingerprint, face or security key in place of a password. */
export function PasskeysSection({ account }: { readonly account: Account }) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const remove = useRemovePasskey()
  const { attempt, form, failureOf } = useConfirmed(account)
  const failure = failureOf(remove.error)
  return (
    <section className="sec">
      <h2>Passkeys</h2>
      <p>
        A passkey is kept by your device, opened by your finger, face or PIN, and cannot be given away by
        mistake.
      </p>
      {failure && (
        <Notice look="red" role="alert">
          <p>
            <b>The passkey has not been removed.</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      {account.passkeys.length > 0 && (
        <ul className="belonging">
          {account.passkeys.map(({ id, name, addedAt }) => (
            <li key={id}>
              {name}, <span className="quiet">added {londonMoment(addedAt as Instant)}</span>{' '}
              <Button
                look="plain"
                onClick={() =>
                  void attempt(() => remove.mutateAsync(id)).then(
                    () => sayDone(`The passkey ${name} is removed.`),
                    () => undefined,
                  )
                }
              >
                Remove<span className="vh"> the passkey {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {form}
      {knowsPasskeys() ? (
        <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
          Add a passkey
        </Button>
      ) : (
        <p className="quiet">This browser cannot make passkeys.</p>
      )}
      {isOpen && <AddPasskey account={account} onClose={close} />}
    </section>
  )
}

function AddPasskey({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState<string>()
  const add = useAddPasskey()
  const { attempt, form, failureOf } = useConfirmed(account)
  if (form) return form
  return (
    <InlineForm
      label="Add a passkey"
      confirm="Add the passkey"
      notDone="No passkey has been added."
      sending={add.isPending}
      failure={failureOf(add.error)}
      onCancel={onClose}
      onSend={() => {
        setMissing(name.trim() === '' ? 'Give it a name you will know it by.' : undefined)
        if (name.trim() === '') return null
        return attempt(() => add.mutateAsync(name.trim())).then(() => {
          sayDone(`The passkey ${name.trim()} is added.`)
          onClose()
        })
      }}
    >
      <TextField
        label="Name"
        hint="Such as “Work laptop”: to know it by when one is lost."
        value={name}
        maxLength={60}
        problem={missing ?? fieldsAtFault(add.error)['name']}
        onWrite={setName}
      />
    </InlineForm>
  )
}
