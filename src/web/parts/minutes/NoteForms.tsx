import { useState } from 'react'
import type { Minutes } from '../../../contract/minutes.ts'
import { useAddMinuteNote } from '../../api/minutesQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'

type Props = { readonly minutes: Minutes }

/** What was said of an item: one note an item, worded anew until the minutes are signed. */
export function NoteForms({ minutes }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const [key, setKey] = useState(minutes.notable[0]?.key ?? '')
  return (
    <section className="sec">
      <h2>Discussion</h2>
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        Note what was said
      </Button>
      {isOpen && <NoteForm key={key} minutes={minutes} item={key} onItem={setKey} onClose={close} />}
    </section>
  )
}

type FormProps = Props & {
  readonly item: string
  readonly onItem: (key: string) => void
  readonly onClose: () => void
}

function NoteForm({ minutes, item, onItem, onClose }: FormProps) {
  const { id } = minutes.meeting
  const before = minutes.discussion.find(({ key }) => key === item)?.note ?? ''
  const seenFirst = minutes.notable.find(({ key }) => key === item)?.etag ?? ''
  const [draft, hold, forget] = useHeldState(`note ${id} ${item}`, { note: before, before, seen: seenFirst })
  const write = useAddMinuteNote(id)
  const title = minutes.notable.find(({ key }) => key === item)?.title ?? 'the item'
  const done = () => {
    forget()
    onClose()
  }
  const send = (seen: string) =>
    write.mutateAsync({ key: item, note: draft.note, seen }).then(() => {
      sayDone(`The note on ${title} has been recorded.`)
      done()
    })
  const theirs = overtakenWrite<{ note: string } | null>(write, {
    send,
    follow: (seen) => hold({ ...draft, seen }),
    drop: done,
  })
  return (
    <InlineForm
      label={`Note on ${title}`}
      confirm="Record the note"
      notDone="The note has not been recorded."
      sending={write.isPending}
      failure={write.error}
      onCancel={onClose}
      onSend={() => send(draft.seen)}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what={`the note on ${title}`}
            before={draft.before === '' ? 'Nothing was written.' : `“${draft.before}”`}
            theirs={theirs.current === null ? 'Nothing.' : `“${theirs.current.note}”`}
            mine={`“${draft.note}”`}
            {...theirs.choices}
          />
        )
      }
    >
      <Select
        label="Item"
        value={item}
        choices={minutes.notable.map((each) => ({ value: each.key, words: each.title }))}
        onChoose={onItem}
      />
      <TextArea
        label="What was said"
        rows={6}
        value={draft.note}
        problem={fieldsAtFault(write.error).note}
        hint="A line for each paragraph. Left empty, the note is taken away; the record keeps what it said."
        onWrite={(note) => hold({ ...draft, note })}
      />
    </InlineForm>
  )
}
