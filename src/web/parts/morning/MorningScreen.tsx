import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { useStanding } from '../../api/meQueries.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import type { MorningAddress } from '../../meetingAddress.ts'
import type { PageKey } from '../../ui/pageKey.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { proposalNames } from '../meetings/proposalWords.ts'
import { beforeYouDecide } from './beforeYouDecide.ts'
import { BlankScreen } from './BlankScreen.tsx'
import { ClosingStage } from './ClosingStage.tsx'
import { isAboutEarlier } from './aboutEarlier.ts'
import { earlierKeys } from './earlierKeys.ts'
import { EarlierStage } from './EarlierStage.tsx'
import { focusIn } from './focusIn.ts'
import { DisagreementOn } from './DisagreementOn.tsx'
import { AgendaStage } from './AgendaStage.tsx'
import { KeyBar } from './KeyBar.tsx'
import { MorningBar } from './MorningBar.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { outcomeKeys } from './OutcomeOptions.tsx'
import { ownerChoices } from './ownerChoices.ts'
import { sittingStanding } from './sittingStanding.ts'
import { proposalIn } from './subject.ts'
import { useAnswering } from './useAnswering.ts'
import { useConnection } from './useConnection.ts'
import { useDecisionQueue } from './useDecisionQueue.ts'
import { CLOSING } from './agendaPlace.ts'
import { useAgendaPlace } from './useAgendaPlace.ts'
import { useEarlier } from './useEarlier.ts'
import { useMorningPages } from './useMorningPages.ts'
import { useUndo } from './useUndo.ts'

type Props = {
  readonly address: MorningAddress
  readonly partnership: Partnership
  readonly morning: Morning
  readonly personId: string
}

/** The whole screen: bar, stage, keys. What is recorded here is kept first and sent then. */
export function MorningScreen({ address, partnership, morning, personId }: Props) {
  const { may } = useStanding()
  const mayRecord = may('recordMeetings') && morning.signed === null
  const { queue, state, sending } = useDecisionQueue(morning.meeting.id, personId)
  const connection = useConnection(queue, sending)
  const { pages, reference } = useMorningPages(morning)
  const { data: meetings = [] } = useQuery({ ...meetingsQuery(), gcTime: Infinity })
  const [isBlank, setBlank] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const sitting = sittingStanding(morning, state.waiting)
  const isSitting = sitting.startedAt !== null && sitting.endedAt === null
  const shown = useAgendaPlace({ address, morning, isSitting, leads: mayRecord, isBusy: isWriting })
  const { item, next, at } = shown
  const answering = useAnswering({ item, morning, queue, state })
  const proposalOf = proposalIn(proposalNames(partnership, reference))
  const earlier = useEarlier({ item, morning, queue, state })
  const ofEarlier = earlierKeys(earlier, mayRecord)
  const undo = useUndo({ morning, queue, state, partnership, earlier, proposalOf })
  const page = item?.indicatorId ? (pages.get(item.indicatorId) ?? null) : null
  const refused = state.refused.find(({ about }) => about === answering.subject?.about)
  const later = meetings
    .filter(({ id, date }) => id !== morning.meeting.id && date >= morning.meeting.date)
    .sort((a, b) => (a.date < b.date ? -1 : 1))

  const isAnswering = mayRecord && answering.subject !== null && !refused && answering.writing === null
  const decide = isAnswering ? outcomeKeys : []
  const keys: PageKey[] = [
    { key: 'ArrowRight', shown: '→', words: 'Next item', run: shown.goOn },
    { key: 'ArrowLeft', shown: '←', words: 'Item before', run: shown.goBack },
    ...decide.map(([key, outcome]) => ({
      key,
      words: keyWords[outcome],
      run: () => answering.choose(outcome),
    })),
    ...(isAnswering
      ? [
          { key: 'o', words: 'Owner', run: () => focusIn('owner') },
          { key: 'd', words: 'Due', run: () => focusIn('due') },
          { key: 'w', words: 'Add words to the minute', run: answering.addWords },
        ]
      : []),
    ...ofEarlier,
    ...(answering.subjects.length > 1
      ? [{ key: 'r', words: 'Next recommendation on this item', run: answering.nextInHand }]
      : []),
    ...(mayRecord
      ? [{ key: 'z', words: 'Undo the last decision recorded here', run: () => undoLast() }]
      : []),
    ...(mayRecord && !isSitting && sitting.endedAt === null
      ? [{ key: 's', words: 'Start the meeting, and its clock', run: () => sit('started') }]
      : []),
    ...(mayRecord && isSitting && shown.key === CLOSING
      ? [{ key: 's', words: 'End the meeting', run: () => sit('ended') }]
      : []),
    ...(isSitting
      ? [{ key: 'l', words: shown.isOwn ? 'Follow the room' : 'Browse on your own', run: shown.toggleOwn }]
      : []),
    { key: 'b', words: 'Blank screen', run: () => setBlank(true) },
    ...(document.fullscreenEnabled ? [{ key: 'f', words: 'Full screen', run: toggleFullScreen }] : []),
    {
      key: 'Escape',
      shown: 'Esc',
      words: 'Leave a field, or what is being written, as it was',
      ...(earlier.opened !== null && { run: earlier.shut }),
    },
  ]
  const sit = (change: 'started' | 'ended') => queue.add('sitting', { kind: 'sitting', change })
  const undoLast = () => {
    const about = undo.run()
    const on = morning.items.find(({ key, kind, recommendationIds }) =>
      isAboutEarlier(about)
        ? kind === 'earlierDecisions'
        : about.startsWith('words:')
          ? about === `words:${key}`
          : recommendationIds.some((id) => about === `recommendation:${id}`),
    )
    shown.goTo(on?.key)
  }
  // Where there is much to press, the bar names what acts on the decision in hand; all keys are on the sheet.
  const inBar =
    ofEarlier.length === 0
      ? keys
      : keys.filter((each) => each.key === 's' || ofEarlier.some(({ key }) => key === each.key))
  const named = inBar.flatMap(({ key, shown: cap, run }) => {
    const own = ofEarlier.find((each) => each.key === key)?.short
    const words = own ?? (key === 's' ? (isSitting ? 'end' : 'start') : barWords[key])
    return words && run ? [{ shown: cap ?? (key.length === 1 ? key.toUpperCase() : key), words, run }] : []
  })
  const range = decide.length > 0 ? [{ shown: '1–6', words: 'decide', run: () => focusIn('answers') }] : []
  const isClosing = item === null
  const isAway = connection.offlineSince !== null || sending === 'away'
  const choices = ownerChoices(partnership, meetings, morning)
  return (
    <div
      className="room"
      onFocus={({ target }) => setWriting(target.matches('input, textarea, select'))}
      onBlur={() => setWriting(false)}
    >
      <MorningBar
        morning={morning}
        partnership={partnership}
        sitting={sitting}
        at={at}
        following={
          !isSitting || mayRecord
            ? shown.isOwn
              ? 'Browsing on your own: L to follow'
              : ''
            : shown.isOwn
              ? 'Browsing on your own: L to follow'
              : 'Following'
        }
      />
      <OfflineBanner
        connection={connection}
        waiting={state.waiting}
        sending={sending}
        isKept={queue.isKept()}
      />
      <div className={isClosing || !answering.subject ? 'room-stage whole' : 'room-stage'} key={shown.key}>
        {isClosing ? (
          <ClosingStage morning={morning} partnership={partnership} state={state} sitting={sitting} />
        ) : earlier.isHere ? (
          <EarlierStage
            earlier={earlier}
            pages={pages}
            partnership={partnership}
            queue={queue}
            choices={choices}
            isAway={isAway}
          />
        ) : (
          <>
            <AgendaStage item={item} page={page} morning={morning} />
            <AnswerPanel
              answering={answering}
              morning={morning}
              partnership={partnership}
              waiting={state.waiting}
              mayRecord={mayRecord}
              choices={choices}
              later={later}
              proposal={proposalOf(answering.subject)}
              undone={undo.said?.about === answering.subject?.about ? (undo.said?.words ?? '') : ''}
              isAway={isAway}
              disagreement={
                refused && answering.subject ? (
                  <DisagreementOn
                    key={refused.key}
                    refused={refused}
                    subject={answering.subject}
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
        )}
      </div>
      <output className="vh">
        {isClosing ? 'All items' : `Item ${at + 1} of ${morning.items.length}: ${item.title}`}
      </output>
      <KeyBar
        keys={keys}
        named={[...range, ...named]}
        next={
          isClosing
            ? null
            : { words: next ? `Next: ${next.title}` : 'Next: what was decided', run: shown.goOn }
        }
      />
      {isBlank && <BlankScreen onEnd={() => setBlank(false)} />}
    </div>
  )
}

const keyWords = {
  agreed: 'Agreed',
  agreedAsAmended: 'Agreed as amended: write the new words',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  noted: 'Noted',
  answered: 'Answered in words',
} as const

/** The keys that the bar names, in its own short words. */
const barWords: Readonly<Record<string, string>> = {
  o: 'owner',
  d: 'due',
  z: 'undo',
  b: 'blank screen',
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen().catch(() => undefined)
}
