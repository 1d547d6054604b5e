import type { PageKey } from '../../ui/pageKey.ts'
import { CLOSING } from './agendaPlace.ts'
import type { EarlierKey } from './earlierKeys.ts'
import { focusIn } from './focusIn.ts'
import { outcomeKeys } from './OutcomeOptions.tsx'
import type { Room } from './useRoom.ts'

/** Whether the answers are on the screen: to one who records, with nothing being written and nothing to choose first. */
export const isAnswering = ({ mayRecord, answering, refused }: Room): boolean =>
  mayRecord && answering.subject !== null && !refused && answering.writing === null

/** Every key of the screen as it is, in the order of the sheet. */
export function roomKeys(room: Room, ofEarlier: readonly EarlierKey[]): PageKey[] {
  const { place, answering, mayRecord, isSitting, earlier } = room
  return [
    { key: 'ArrowRight', shown: '→', words: 'Next item', run: place.goOn },
    { key: 'ArrowLeft', shown: '←', words: 'Item before', run: place.goBack },
    ...(isAnswering(room) ? answeringKeys(room) : []),
    ...ofEarlier,
    ...(answering.subjects.length > 1
      ? [{ key: 'r', words: 'Next recommendation on this item', run: answering.nextInHand }]
      : []),
    ...(mayRecord
      ? [
          { key: 'z', words: 'Undo the last decision recorded here', run: room.undoLast },
          ...sittingKeys(room),
        ]
      : []),
    ...(isSitting
      ? [{ key: 'l', words: place.isOwn ? 'Follow the room' : 'Browse on your own', run: place.toggleOwn }]
      : []),
    { key: 'b', words: 'Blank screen', run: () => room.setBlank(true) },
    ...(document.fullscreenEnabled ? [{ key: 'f', words: 'Full screen', run: toggleFullScreen }] : []),
    {
      key: 'Escape',
      shown: 'Esc',
      words: 'Leave a field, or what is being written, as it was',
      ...(earlier.opened !== null && { run: earlier.shut }),
    },
  ]
}

const answeringKeys = ({ answering }: Room): PageKey[] => [
  ...outcomeKeys.map(([key, outcome]) => ({
    key,
    words: keyWords[outcome],
    run: () => answering.choose(outcome),
  })),
  { key: 'o', words: 'Owner', run: () => focusIn('owner') },
  { key: 'd', words: 'Due', run: () => focusIn('due') },
  { key: 'w', words: 'Add words to the minute', run: answering.addWords },
]

/** A meeting is started once, from anywhere; and ended where what was decided is read. */
function sittingKeys({ isSitting, sitting, place, sit }: Room): PageKey[] {
  if (!isSitting && sitting.endedAt === null)
    return [{ key: 's', words: 'Start the meeting, and its clock', run: () => sit('started') }]
  if (isSitting && place.key === CLOSING)
    return [{ key: 's', words: 'End the meeting', run: () => sit('ended') }]
  return []
}

const keyWords = {
  agreed: 'Agreed',
  agreedAsAmended: 'Agreed as amended: write the new words',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  noted: 'Noted',
  answered: 'Answered in words',
} as const

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen().catch(() => undefined)
}
