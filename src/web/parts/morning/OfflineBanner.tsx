import { useState } from 'react'
import { clockWords, useNow } from './clock.ts'
import type { QueueState, Sending } from './waitingAct.ts'
import type { Connection } from './useConnection.ts'

type Props = {
  readonly connection: Connection
  readonly waiting: QueueState['waiting']
  readonly sending: Sending
  readonly isKept: boolean
}

/** Says when the service is away, how old what is shown is, and how many decisions wait; and once they have been sent. */
export function OfflineBanner({ connection, waiting, sending, isKept }: Props) {
  const many = new Set(waiting.map(({ about }) => about)).size
  const sent = useSent(connection.offlineSince, many)
  const words = bannerWords({ connection, sending, isKept, many }) || sent
  return (
    <output className={words === '' ? 'vh' : 'room-banner'}>
      {words !== '' && <Sentence words={words} />}
    </output>
  )
}

/** The first sentence is what is to be seen from the far end of the table. */
function Sentence({ words }: { readonly words: string }) {
  const end = words.indexOf('.') + 1
  return (
    <>
      <b>{words.slice(0, end)}</b>
      {words.slice(end)}
    </>
  )
}

function bannerWords({
  connection: { offlineSince, savedAt },
  sending,
  isKept,
  many,
}: Pick<Props, 'connection' | 'sending' | 'isKept'> & { readonly many: number }): string {
  const decisions = `${many} ${many === 1 ? 'decision' : 'decisions'}`
  if (sending === 'signedOut')
    return `You are signed out. ${many === 1 ? '1 decision is' : `${decisions} are`} kept on this computer: sign in again in another window, and they are sent.`
  if (offlineSince === null) return ''
  const shown = savedAt === null ? '' : ` Showing figures saved at ${clockWords(savedAt)}.`
  const waits = many === 0 ? ' Decisions are kept on this computer.' : ` ${decisions} waiting to send.`
  const kept = isKept ? '' : ' This browser keeps nothing: do not close or reload this page.'
  return `Offline since ${clockWords(offlineSince)}.${shown}${waits}${kept}`
}

/** "Sent 2 decisions at 10:21.", for as long as nothing else happens. */
function useSent(offlineSince: number | null, many: number): string {
  /** How many waited while the service was away, and when they had all been sent. */
  const [told, setTold] = useState({ waited: 0, sentAt: 0 })
  const now = useNow()
  const isAway = offlineSince !== null
  if (isAway && (many > told.waited || told.sentAt > 0))
    setTold({ waited: Math.max(many, told.sentAt > 0 ? 0 : told.waited), sentAt: 0 })
  if (!isAway && many === 0 && told.waited > 0 && told.sentAt === 0) setTold({ ...told, sentAt: now })
  if (!isAway && many > 0 && told.sentAt > 0) setTold({ waited: 0, sentAt: 0 })
  if (isAway || told.sentAt === 0) return ''
  return `Sent ${told.waited} ${told.waited === 1 ? 'decision' : 'decisions'} at ${clockWords(told.sentAt)}.`
}
