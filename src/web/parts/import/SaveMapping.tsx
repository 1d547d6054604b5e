import { useState } from 'react'
import type { ImportMapping, SavedMapping } from '../../../contract/imports.ts'
import { useSaveMapping } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { fieldsAtFault, refusalWords } from '../refusalWords.ts'

type Props = { readonly mapping: ImportMapping; readonly onSaved: (saved: SavedMapping) => void }

/** Keeps a way of reading a file under a name, for the next file of its kind. */
export function SaveMapping({ mapping, onSaved }: Props) {
  const [name, setName] = useState('')
  const [unnamed, setUnnamed] = useState(false)
  const save = useSaveMapping()
  const refusal = save.error && (fieldsAtFault(save.error).name ?? refusalWords(save.error))
  return (
    <form
      className="save-mapping"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setUnnamed(name.trim() === '')
        if (name.trim() === '' || save.isPending) return
        save.mutate({ name: name.trim(), mapping }, { onSuccess: onSaved })
      }}
    >
      <TextField
        label="Keep this way of reading under a name"
        hint="Such as “Met Police monthly crime”."
        value={name}
        problem={unnamed ? 'Give it a name.' : (refusal ?? undefined)}
        onWrite={setName}
      />
      <Button type="submit" aria-disabled={save.isPending}>
        Save
      </Button>
    </form>
  )
}
