import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { usePublication } from '../../api/publicationQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { DecisionChooser } from '../membership/DecisionChooser.tsx'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { WhatThePublicReads } from './WhatThePublicReads.tsx'
import '../membership/membership.css'

type Props = {
  readonly doing: 'publish' | 'withdraw'
  readonly page: ScorecardPage
  readonly businessDate: string
  readonly onClose: () => void
}

/** Publishing or withdrawing a quarter: the decision it rests on at the left, what the public will read at the right. */
export function PublicationDialog({ doing, page, businessDate, onClose }: Props) {
  const quarter = quarterLabelOf(page.quarter)
  const { mutateAsync } = usePublication(page.id, doing)
  const change = useChangeForm({
    heldAs: `${doing} ${page.id} ${page.quarter}`,
    businessDate,
    send: ({ decision, reason }) => mutateAsync({ quarter: page.quarter, decision, reason }),
    done: () =>
      doing === 'publish'
        ? `${quarter} has been published. Anybody may read it as it stands now.`
        : `${quarter} has been withdrawn. The public reads it no more.`,
    onClose,
  })
  const { draft, setDraft, refused, sending } = change
  const words = doing === 'publish' ? publishing : withdrawing
  return (
    <Dialog title={`${words.title} ${quarter}`} wide onClose={onClose} dismissable={change.untouched}>
      <form
        className="membership"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          void change.submit().then((recorded) => recorded || focusFirstProblem(form))
        }}
      >
        <div className="in">
          <section className="left">
            <h3>The decision this rests on</h3>
            <p className="small quiet">Nothing is published or withdrawn without one.</p>
            {refused && (
              <Notice look="red" role="alert">
                <p>
                  <b>{words.notDone}</b> {refused.words}
                </p>
              </Notice>
            )}
            <DecisionChooser
              draft={draft.decision}
              meetings={change.meetings}
              problems={refused?.fields ?? {}}
              onDraft={(decision) => setDraft({ ...draft, decision })}
            />
            <TextArea
              label="Reason, for the public record"
              value={draft.reason}
              problem={refused?.fields.reason}
              onWrite={(reason) => setDraft({ ...draft, reason })}
            />
          </section>
          <section className="right">
            {doing === 'publish' ? (
              <WhatThePublicReads page={page} />
            ) : (
              <>
                <h3>What will change</h3>
                <p>
                  The public no longer reads {quarter} of this scorecard, nor its figures on any other quarter
                  of it. Members read it as before.
                </p>
              </>
            )}
          </section>
        </div>
        <footer>
          <Button look="first" type="submit" aria-disabled={sending}>
            {sending ? 'Recording…' : `${words.confirm} ${quarter}`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <span className="small quiet">{words.afterwards}</span>
        </footer>
      </form>
    </Dialog>
  )
}

const publishing = {
  title: 'Publish',
  notDone: 'It has not been published.',
  confirm: 'Publish',
  afterwards: 'It can be withdrawn again, by another recorded decision.',
}

const withdrawing = {
  title: 'Withdraw',
  notDone: 'It has not been withdrawn.',
  confirm: 'Withdraw',
  afterwards: 'It can be published again, by another recorded decision.',
}
