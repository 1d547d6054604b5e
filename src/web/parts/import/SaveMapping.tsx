import { useState } from 'react'
import { NOTHING_YET } from '../../../contract/etags.ts'
import type { ImportMapping, SavedMapping } from '../../../contract/imports.ts'
import { useSaveMapping } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { fieldsAtFault, refusalWords } from '../refusalWords.ts'

type Props = {
  readonly mapping: ImportMapping
  /** What is saved already, as it is shown. */
  readonly saved: readonly SavedMapping[]
  readonly onSaved: (saved: SavedMapping) => void
}

/** Keeps a way of reading a file under a name, for the next file of its kind. */
export function SaveMapping({ mapping, saved, onSaved }: Props) {
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
        const seen = saved.find((each) => each.name === name.trim())?.etag ?? NOTHING_YET
        save.mutate({ name: name.trim(), mapping, seen }, { onSuccess: onSaved })
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
