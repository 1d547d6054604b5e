import { BlankScreen } from './BlankScreen.tsx'
import { earlierKeys } from './earlierKeys.ts'
import { focusIn } from './focusIn.ts'
import { KeyBar } from './KeyBar.tsx'
import { keysInBar } from './keysInBar.ts'
import { MorningBar } from './MorningBar.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { isAnswering, roomKeys } from './roomKeys.ts'
import { RoomStage } from './RoomStage.tsx'
import { type MorningOpened, type Room, useRoom } from './useRoom.ts'

/** The whole screen: bar, stage, keys. What is recorded here is kept first and sent then. */
export function MorningScreen(opened: MorningOpened) {
  const room = useRoom(opened)
  const { morning, place, setBlank, setWriting } = room
  const { item, next } = place
  const ofEarlier = earlierKeys(room.earlier, room.mayRecord)
  const keys = roomKeys(room, ofEarlier)
  const decide = { shown: '1–6', words: 'decide', run: () => focusIn('answers') }
  const isWhole = item === null || !room.answering.subject
  return (
    <div
      className="room"
      onFocus={({ target }) => setWriting(target.matches('input, textarea, select'))}
      onBlur={() => setWriting(false)}
    >
      <MorningBar
        morning={morning}
        partnership={room.partnership}
        sitting={room.sitting}
        at={place.at}
        following={followingWords(room)}
      />
      <OfflineBanner
        connection={room.connection}
        waiting={room.state.waiting}
        sending={room.sending}
        isKept={room.queue.isKept()}
      />
      <div className={isWhole ? 'room-stage whole' : 'room-stage'} key={place.key}>
        <RoomStage room={room} />
      </div>
      <output className="vh">
        {item ? `Item ${place.at + 1} of ${morning.items.length}: ${item.title}` : 'All items'}
      </output>
      <KeyBar
        keys={keys}
        named={[...(isAnswering(room) ? [decide] : []), ...keysInBar(keys, ofEarlier, room.isSitting)]}
        next={item && { words: next ? `Next: ${next.title}` : 'Next: what was decided', run: place.goOn }}
      />
      {room.isBlank && <BlankScreen onEnd={() => setBlank(false)} />}
    </div>
  )
}

/** Whether this screen goes where the room goes; nothing of one that leads it, and outside the sitting. */
function followingWords({ place, isSitting, mayRecord }: Room): string {
  if (place.isOwn) return 'Browsing on your own: L to follow'
  return isSitting && !mayRecord ? 'Following' : ''
}
