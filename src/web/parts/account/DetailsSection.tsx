import { useState } from 'react'
import type { Account } from '../../../contract/account.ts'
import { useChangeDetails } from '../../api/accountQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { useConfirmed } from './useConfirmed.tsx'

/** The name others see and the address one signs in with. */
export function DetailsSection({ account }: { readonly account: Account }) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const [draft, setDraft] = useState({ name: account.name, email: account.email ?? '' })
  const change = useChangeDetails()
  const { attempt, form, failureOf } = useConfirmed(account)
  const fields = fieldsAtFault(change.error)
  return (
    <section className="sec">
      <h2>Name and email address</h2>
      <dl className="account-facts">
        <dt>Name</dt>
        <dd>{account.name}</dd>
        <dt>Email address</dt>
        <dd>{account.email ?? 'None'}</dd>
      </dl>
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        Change them
      </Button>
      {form}
      {isOpen && !form && (
        <InlineForm
          label="Change name and email address"
          confirm="Change them"
          notDone="Nothing has been changed."
          sending={change.isPending}
          failure={failureOf(change.error)}
          onCancel={close}
          onSend={() =>
            attempt(() => change.mutateAsync(draft)).then(() => {
              sayDone('Your name and email address are changed.')
              close()
            })
          }
        >
          <TextField
            label="Name, as others see it"
            autoComplete="name"
            value={draft.name}
            problem={fields['name']}
            onWrite={(name) => setDraft({ ...draft, name })}
          />
          <TextField
            label="Email address"
            type="email"
            autoComplete="email"
            value={draft.email}
            problem={fields['email']}
            onWrite={(email) => setDraft({ ...draft, email })}
          />
        </InlineForm>
      )}
    </section>
  )
}
