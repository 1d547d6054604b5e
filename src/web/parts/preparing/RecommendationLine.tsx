import { useState } from 'react'
import type { Recommendation, ReviseRecommendation } from '../../../contract/meetings.ts'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { minuted } from '../../../domain/meetings/minute.ts'
import { useReviseRecommendation } from '../../api/meetingWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { DecisionWords } from '../meetings/DecisionWords.tsx'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { ProposalEffect } from './ProposalEffect.tsx'
import { useMayDraft } from './useMayDraft.ts'

type Props = {
  readonly recommendation: Recommendation
  readonly morning: Morning
  readonly partnership: Partnership
  /** Its words stand above already, as the item’s title. */
  readonly isTitle: boolean
}

/** One recommendation as drafted, and its rewording or taking back until it is answered. */
export function RecommendationLine({ recommendation, morning, partnership, isTitle }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const mayDraft = useMayDraft(recommendation.groupId)
  const { wording, number, proposal, decision, groupId } = recommendation
  const group = partnership.managementGroups.find(({ id }) => id === groupId)?.name
  const open = decision === null && morning.signed === null && mayDraft
  return (
    <li>
      <p>
        <span className="quiet">Recommendation {number}.</span>{' '}
        {!isTitle && <span className="std">{wording}</span>}
      </p>
      {group !== undefined && !isTitle && <p className="small quiet">Put forward by the chair of {group}.</p>}
      {proposal && <ProposalEffect proposal={proposal} partnership={partnership} />}
      {decision && (
        <p className="small">
          <DecisionWords minute={minuted(decision)} />
        </p>
      )}
      {open && (
        <p className="actions screen-only">
          <Button look="plain" ref={button} aria-expanded={isOpen} onClick={toggle}>
            Reword or take back<span className="vh"> recommendation {number}</span>
          </Button>
        </p>
      )}
      {open && isOpen && <Rewording recommendation={recommendation} onClose={close} />}
    </li>
  )
}

type RewordingProps = { readonly recommendation: Recommendation; readonly onClose: () => void }

function Rewording({ recommendation, onClose }: RewordingProps) {
  const [before] = useState(recommendation)
  const [seen, setSeen] = useState(recommendation.etag)
  const [wording, setWording] = useState(recommendation.wording)
  const revise = useReviseRecommendation(recommendation.id)
  const { indicatorIds, priorityId, groupId, proposal, number } = before
  const send = (following: string, change: Pick<ReviseRecommendation, 'wording' | 'takenBack'>) =>
    revise
      .mutateAsync({ indicatorIds, priorityId, groupId, proposal, ...change, seen: following })
      .then(() => {
        sayDone(`${change.takenBack ? 'Took back' : 'Reworded'} recommendation ${number}.`)
        onClose()
      })
  const written = { wording: wording.trim() }
  const theirs = overtakenWrite<Recommendation>(revise, {
    send: (following) => send(following, written),
    follow: setSeen,
    drop: onClose,
  })
  return (
    <InlineForm
      label={`Reword recommendation ${number}`}
      confirm="Record the wording"
      notDone="The recommendation has not been changed."
      sending={revise.isPending}
      failure={revise.error}
      meanwhile={
        theirs && (
          <ChangedMeanwhile
            what={`recommendation ${number}`}
            theirs={theirs.current?.wording ?? 'Taken back'}
            before={before.wording}
            mine={wording}
            {...theirs.choices}
          />
        )
      }
      onSend={() => (written.wording === '' ? null : send(seen, written))}
      onCancel={onClose}
    >
      <TextArea
        label="Recommendation, as it is put"
        value={wording}
        problem={wording.trim() === '' ? 'Write the recommendation.' : fieldsAtFault(revise.error).wording}
        onWrite={setWording}
      />
      <p>
        <Button
          look="plain"
          onClick={() => void send(seen, { wording: before.wording, takenBack: true }).catch(() => undefined)}
        >
          Take it back
        </Button>
        <span className="small quiet"> It is then no longer put to the meeting; the record keeps it.</span>
      </p>
    </InlineForm>
  )
}
