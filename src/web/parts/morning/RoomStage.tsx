import { ClosingStage } from './ClosingStage.tsx'
import { DecidingStage } from './DecidingStage.tsx'
import { EarlierStage } from './EarlierStage.tsx'
import type { Room } from './useRoom.ts'

/** What the room looks at: an item to decide, the earlier decisions, or at the end what was decided. */
export function RoomStage({ room }: { readonly room: Room }) {
  const { morning, partnership, state, sitting, earlier } = room
  const { item } = room.place
  if (item === null)
    return <ClosingStage morning={morning} partnership={partnership} state={state} sitting={sitting} />
  if (earlier.isHere)
    return (
      <EarlierStage
        earlier={earlier}
        pages={room.pages}
        partnership={partnership}
        queue={room.queue}
        choices={room.choices}
        isAway={room.isAway}
      />
    )
  return <DecidingStage room={room} item={item} />
}
