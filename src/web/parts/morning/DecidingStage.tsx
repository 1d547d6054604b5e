import type { AgendaItem } from '../../../contract/morning.ts'
import { AgendaStage } from './AgendaStage.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { beforeYouDecide } from './beforeYouDecide.ts'
import { DisagreementOn } from './DisagreementOn.tsx'
import type { Room } from './useRoom.ts'

type Props = { readonly room: Room; readonly item: AgendaItem }

/** An item of the agenda beside what is put to the meeting on it, and its answer. */
export function DecidingStage({ room, item }: Props) {
  const { answering, morning, partnership, queue, refused, undone } = room
  const { subject } = answering
  const page = item.indicatorId ? (room.pages.get(item.indicatorId) ?? null) : null
  return (
    <>
      <AgendaStage item={item} page={page} morning={morning} />
      <AnswerPanel
        answering={answering}
        morning={morning}
        partnership={partnership}
        waiting={room.state.waiting}
        mayRecord={room.mayRecord}
        choices={room.choices}
        later={room.later}
        proposal={room.proposalOf(subject)}
        undone={undone?.about === subject?.about ? (undone?.words ?? '') : ''}
        isAway={room.isAway}
        disagreement={
          refused && subject ? (
            <DisagreementOn
              key={refused.key}
              refused={refused}
              subject={subject}
              partnership={partnership}
              queue={queue}
            />
          ) : null
        }
      >
        {page && (
          <p className="room-before">
            <b>Before you decide.</b> {beforeYouDecide(page, morning.meeting.id)}
          </p>
        )}
      </AnswerPanel>
    </>
  )
}
