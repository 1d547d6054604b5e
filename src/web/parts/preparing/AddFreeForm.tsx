import { useState } from 'react'
import { usualMinutes } from '../../../domain/meetings/agenda/timeBoxes.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = { readonly onAdd: (title: string, minutes: number) => void }

/** Adds an item of the officers’ own at the end of the agenda, to be moved from there. */
export function AddFreeForm({ onAdd }: Props) {
  const [title, setTitle] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <form
      className="add-free screen-only"
      aria-label="Add an item of your own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(title.trim() === '')
        if (title.trim() === '') return
        onAdd(title.trim(), usualMinutes.free)
        setTitle('')
      }}
    >
      <TextField
        label="An item of your own"
        value={title}
        maxLength={300}
        problem={isMissing ? 'Say what the item is.' : undefined}
        onWrite={setTitle}
      />
      <Button type="submit">Add the item</Button>
    </form>
  )
}
