import { useState } from 'react'
import type { ApiFailure } from '../../api/apiFailure.ts'
import { TextField } from '../../ui/TextField.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

type Named = { readonly name: string; readonly shortName?: string }

type Props = {
  /** "management group", as said within a sentence. */
  readonly noun: string
  /** Tables have room for a short name. */
  readonly withShortName?: boolean
  readonly add: {
    readonly mutateAsync: (body: Named) => Promise<unknown>
    readonly isPending: boolean
    readonly error: ApiFailure | null
  }
  readonly onClose: () => void
}

/** Adds one more to a list of names. */
export function AddNamed({ noun, withShortName = false, add, onClose }: Props) {
  const [draft, hold, forget] = useHeldState(`${noun} being added`, { name: '', shortName: '' })
  const [missing, setMissing] = useState<string>()
  const fields = fieldsAtFault(add.error)
  const name = draft.name.trim()
  const shortName = draft.shortName.trim()
  return (
    <InlineForm
      label={`Add a ${noun}`}
      confirm={`Add the ${noun}`}
      notDone={`The ${noun} has not been added.`}
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        setMissing(name === '' ? `Give the ${noun} its name.` : undefined)
        if (name === '') return null
        return add.mutateAsync(shortName === '' ? { name } : { name, shortName }).then(() => {
          forget()
          sayDone(`Added ${name}.`)
          onClose()
        })
      }}
    >
      <TextField
        label="Name"
        value={draft.name}
        problem={missing ?? fields['name']}
        onWrite={(written) => hold({ ...draft, name: written })}
      />
      {withShortName && (
        <TextField
          label="Short name"
          hint="For tables. Left empty, its name."
          value={draft.shortName}
          problem={fields['shortName']}
          onWrite={(written) => hold({ ...draft, shortName: written })}
        />
      )}
    </InlineForm>
  )
}
