import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { useArrangeAgenda } from '../../api/preparingQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { refusalWords } from '../refusalWords.ts'
import { AddFreeForm } from './AddFreeForm.tsx'
import { AgendaMeanwhile } from './AgendaMeanwhile.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import {
  added,
  changed,
  draftOf,
  requestOf,
  shownWith,
  stepped,
  taken,
  type AgendaDraft,
} from './agendaDraft.ts'
import { LeftOut } from './LeftOut.tsx'
import type { Arrangement } from '../../../domain/meetings/agenda/arranged.ts'

type Props = {
  readonly morning: Morning
  readonly partnership: Partnership
  readonly mayRecord: boolean
}

/** The agenda as it is to be taken: what the record calls for, in the officers’ order and time boxes. */
export function AgendaSection({ morning, partnership, mayRecord }: Props) {
  const { meeting } = morning
  const [held, hold, forget] = useHeldState<AgendaDraft | null>(`agenda of ${meeting.id}`, null)
  const [moved, setMoved] = useState('')
  const arrange = useArrangeAgenda(meeting.id)
  const draft = held ?? draftOf(morning)
  const { items, leftOut, redsLeftOut, times } = shownWith(morning, draft)
  const drop = () => {
    forget()
    hold(null)
    arrange.reset()
  }
  const send = (following: string) =>
    arrange.mutateAsync({ ...requestOf(draft), seen: following }).then(
      () => {
        drop()
        sayDone('Recorded the agenda.')
      },
      () => undefined,
    )
  const theirs = overtakenWrite<Arrangement[]>(arrange, {
    send,
    follow: (seen) => hold({ ...draft, seen }),
    drop,
  })
  const step = (key: string, by: -1 | 1, button: HTMLElement) => {
    flushSync(() => {
      hold(stepped(draft, key, by))
      setMoved(key)
    })
    // Moving its row in the page takes focus from a button.
    button.focus()
  }
  const place = items.findIndex(({ key }) => key === moved)
  const whole = items.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <section className="sec agenda">
      <h2>Agenda</h2>
      <p className="quiet">
        Built from the record, exceptions first. {items.length} {items.length === 1 ? 'item' : 'items'},{' '}
        {whole} minutes{times[0] ? `, from ${times[0]}` : ''}.
      </p>
      {redsLeftOut !== '' && (
        <Notice look="red">
          <p>{redsLeftOut}</p>
        </Notice>
      )}
      {items.length === 0 && (
        <p>Nothing calls for an item yet. Add one of your own, or draft a recommendation.</p>
      )}
      <ol className="agenda-list">
        {items.map((item, index) => (
          <AgendaRow
            key={item.key}
            item={item}
            startsAt={times[index] ?? ''}
            place={{ index, of: items.length }}
            morning={morning}
            partnership={partnership}
            mayRecord={mayRecord}
            onStep={step}
            onChange={(part) => hold(changed(draft, item.key, part))}
            onTake={() => hold(taken(draft, item.key))}
          />
        ))}
      </ol>
      <output className="small quiet">
        {place >= 0 && `“${items[place]?.title}” is ${place + 1} of ${items.length}.`}
      </output>
      {leftOut.length > 0 && (
        <LeftOut
          items={leftOut}
          mayRecord={mayRecord}
          onPutBack={(key) => hold(changed(draft, key, { leftOut: false }))}
        />
      )}
      {mayRecord && (
        <>
          <AddFreeForm onAdd={(title, minutes) => hold(added(draft, title, minutes))} />
          {theirs ? (
            <AgendaMeanwhile theirs={theirs} mine={draft.items} {...theirs.choices} />
          ) : (
            arrange.error && (
              <Notice look="red" role="alert">
                <p>
                  <b>The agenda has not been recorded.</b> {refusalWords(arrange.error)}
                </p>
              </Notice>
            )
          )}
          {held && !theirs && (
            <p className="actions agenda-foot">
              <Button
                look="first"
                aria-disabled={arrange.isPending}
                onClick={() => arrange.isPending || void send(draft.seen)}
              >
                {arrange.isPending ? 'Recording…' : 'Record the agenda'}
              </Button>
              <Button onClick={drop}>Drop my changes</Button>
              <span className="small quiet">Your changes are kept in this tab until you record them.</span>
            </p>
          )}
        </>
      )}
    </section>
  )
}
