import { type ReactNode, useState } from 'react'
import type { PriorityWrite } from '../../api/priorityQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { useFirst } from '../../ui/useFirst.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'

type Props<Body extends object, Answer> = {
  readonly label: string
  readonly confirm: string
  /** "The progress has not been recorded." */
  readonly notDone: string
  /** Said once it is recorded. */
  readonly done: string
  readonly write: PriorityWrite<Body, Answer>
  /** What to send, or null while something is missing, which the fields then say. */
  readonly body: () => Body | null
  /** The version followed; left out where nothing is. */
  readonly seen?: string
  /** Shown when somebody else changed it first: what it is, and the versions of it in words. */
  readonly meanwhile?: {
    readonly what: string
    readonly before: ReactNode
    readonly theirs: (current: Answer | null) => ReactNode
    readonly mine: ReactNode
  }
  /** Forgets what is written. */
  readonly onForget: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A short form that records something of a priority; whoever was overtaken compares the two, then chooses. */
export function RecordForm<Body extends object, Answer>(props: Props<Body, Answer>) {
  const { label, confirm, notDone, done, write, body, meanwhile, onForget, onClose, children } = props
  const before = useFirst(meanwhile?.before)
  const [following, setFollowing] = useState<string | null>(null)
  const finish = () => {
    onForget()
    sayDone(done)
    onClose()
  }
  const send = (seen: string | undefined) => {
    const complete = body()
    return complete && write.mutateAsync({ body: complete, seen }).then(finish)
  }
  const theirs = overtakenWrite<Answer | null>(write, {
    send,
    follow: setFollowing,
    drop: () => {
      onForget()
      onClose()
    },
  })
  return (
    <InlineForm
      label={label}
      confirm={confirm}
      sending={write.isPending}
      notDone={notDone}
      failure={write.error}
      onSend={() => send(following ?? props.seen)}
      onCancel={onClose}
      meanwhile={
        theirs &&
        meanwhile && (
          <ChangedMeanwhile
            what={meanwhile.what}
            before={before}
            theirs={meanwhile.theirs(theirs.current)}
            mine={meanwhile.mine}
            {...theirs.choices}
          />
        )
      }
    >
      {children}
    </InlineForm>
  )
}
