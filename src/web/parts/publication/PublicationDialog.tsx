import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { usePublication } from '../../api/publicationQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { ChangeDecision, ChangeDialog, ChangeReason, ChangeRefused } from '../membership/ChangeDialog.tsx'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { WhatThePublicReads } from './WhatThePublicReads.tsx'

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
  const words = doing === 'publish' ? publishing : withdrawing
  return (
    <ChangeDialog
      title={`${words.title} ${quarter}`}
      change={change}
      confirm={`${words.confirm} ${quarter}`}
      afterwards={words.afterwards}
    >
      <section className="left">
        <h3>The decision this rests on</h3>
        <p className="small quiet">Nothing is published or withdrawn without one.</p>
        <ChangeRefused change={change} notDone={words.notDone} />
        <ChangeDecision change={change} />
        <ChangeReason change={change} />
      </section>
      <section className="right">
        {doing === 'publish' ? (
          <WhatThePublicReads page={page} />
        ) : (
          <>
            <h3>What will change</h3>
            <p>
              The public no longer reads {quarter} of this scorecard, nor its figures on any other quarter of
              it. Members read it as before.
            </p>
          </>
        )}
      </section>
    </ChangeDialog>
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
