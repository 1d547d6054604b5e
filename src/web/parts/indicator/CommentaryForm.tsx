import { type FormEvent, useRef, useState } from 'react'
import { NOTHING_YET } from '../../../contract/etags.ts'
import type { Commentary } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { isConnectionLost } from '../../api/apiFailure.ts'
import { useWriteCommentary } from '../../api/indicatorWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { quartersShown } from '../../../papers/sheet/chartFiguresOf.ts'
import { concernOf } from './concernOf.ts'
import { NotRecorded } from './NotRecorded.tsx'
import { useFirstFieldAtFault } from './useFirstFieldAtFault.ts'
import { useIndicatorRights } from './useIndicatorRights.ts'

type Props = {
  readonly page: IndicatorPage
  readonly partnership: Partnership
  readonly quarter: string
  /** What is already written for the quarter. */
  readonly standing: Commentary | null
  readonly onQuarter: (quarter: string) => void
  readonly onDone: () => void
}

/** One quarter's commentary. The text as it was stands in the record; this follows it. */
export function CommentaryForm({ page, partnership, quarter, standing, onQuarter, onDone }: Props) {
  const [draft, hold, forget] = useHeldState(`commentary ${page.id} ${quarter}`, {
    text: standing?.text ?? '',
    partnerId: standing?.partnerId ?? concernOf(page, quarter).leadPartnerId ?? '',
    before: standing?.text ?? null,
    seen: standing?.etag ?? NOTHING_YET,
  })
  const write = useWriteCommentary(page.id)
  const form = useRef<HTMLFormElement>(null)
  const [empty, setEmpty] = useState(false)
  useFirstFieldAtFault(form, write.error)
  const label = quarterLabelOf(quarter)
  const { commentIn } = useIndicatorRights(page)
  const fields = fieldsAtFault(write.error)

  const send = (seen: string) => {
    setEmpty(draft.text.trim() === '')
    if (draft.text.trim() === '' || write.isPending) return null
    const partnerId = draft.partnerId === '' ? null : draft.partnerId
    // By its promise: the refreshed page may have put another form in this one's place by then.
    return write.mutateAsync({ quarter, text: draft.text, partnerId, seen }).then(
      () => {
        forget()
        sayDone(`The commentary for ${label} has been recorded.`)
        onDone()
      },
      () => undefined,
    )
  }
  const theirs = overtakenWrite<Commentary | null>(write, {
    send,
    follow: (seen) => hold({ ...draft, seen }),
    drop: () => {
      forget()
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(draft.seen)
  }
  return (
    <form ref={form} className="entry commentary-form" noValidate onSubmit={submit}>
      <div className="abreast">
        <Select
          label="Quarter"
          value={quarter}
          choices={quartersShown(page)
            .filter((each) => commentIn(each.quarter))
            .toReversed()
            .map((each) => ({ value: each.quarter, words: quarterLabelOf(each.quarter) }))}
          onChoose={onQuarter}
        />
        <Select
          label="From"
          value={draft.partnerId}
          choices={[
            { value: '', words: 'No partner named' },
            ...partnership.partners.map(({ id, name }) => ({ value: id, words: name })),
          ]}
          onChoose={(partnerId) => hold({ ...draft, partnerId })}
          problem={fields.partnerId}
        />
      </div>
      <TextArea
        label={`Commentary for ${label}`}
        rows={6}
        value={draft.text}
        onWrite={(text) => hold({ ...draft, text })}
        problem={
          empty && draft.text.trim() === '' ? 'Write the commentary, or leave it as it was.' : fields.text
        }
      />
      {theirs ? (
        <ChangedMeanwhile
          what={`the commentary for ${label}`}
          before={draft.before === null ? 'Nothing was written.' : `“${draft.before}”`}
          theirs={theirs.current === null ? 'Nothing.' : `“${theirs.current.text}”`}
          mine={`“${draft.text}”`}
          {...theirs.choices}
        />
      ) : (
        <NotRecorded what={`The commentary for ${label}`} failure={write.error} />
      )}
      <p className="actions">
        {!theirs && (
          <Button look="first" type="submit" aria-disabled={write.isPending}>
            {write.isPending
              ? 'Recording…'
              : isConnectionLost(write.error)
                ? 'Try again'
                : 'Record commentary'}
          </Button>
        )}
        <Button onClick={onDone}>Close</Button>
        <Button
          look="plain"
          onClick={() => {
            forget()
            onDone()
          }}
        >
          Throw away what I wrote
        </Button>
      </p>
    </form>
  )
}
