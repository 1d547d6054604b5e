import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { Person } from '../../../contract/people.ts'
import { useChangePerson } from '../../api/peopleQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextField } from '../../ui/TextField.tsx'
import { fieldsAtFault, refusalWords } from '../refusalWords.ts'
import { PartnerSelect } from './PartnerSelect.tsx'
import { personName } from './personState.ts'

type Props = { readonly person: Person; readonly partners: Partnership['partners'] }

/** How somebody is named, signs in and whose organisation they belong to. */
export function PersonDetails({ person, partners }: Props) {
  const [draft, setDraft] = useState({
    name: person.name ?? '',
    email: person.email ?? '',
    partnerId: person.partnerId,
  })
  const change = useChangePerson()
  const fields = fieldsAtFault(change.error)
  return (
    <form
      aria-label={`Details of ${personName(person)}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(
          { id: person.id, ...draft },
          { onSuccess: () => sayDone(`The details of ${draft.name} are changed.`) },
        )
      }}
    >
      <h2>Details</h2>
      {change.error && (
        <Notice look="red" role="alert">
          <p>
            <b>The details have not been changed.</b> {refusalWords(change.error)}
          </p>
        </Notice>
      )}
      <TextField
        label="Name"
        value={draft.name}
        problem={fields['name']}
        onWrite={(name) => setDraft({ ...draft, name })}
      />
      <TextField
        label="Email address"
        type="email"
        value={draft.email}
        problem={fields['email']}
        onWrite={(email) => setDraft({ ...draft, email })}
      />
      <PartnerSelect
        partners={partners}
        partnerId={draft.partnerId}
        problem={fields['partnerId']}
        onPartner={(partnerId) => setDraft({ ...draft, partnerId })}
      />
      <Button type="submit" aria-disabled={change.isPending}>
        Change the details
      </Button>
    </form>
  )
}
