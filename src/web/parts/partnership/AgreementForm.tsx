import { useState } from 'react'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import { useAddAgreement } from '../../api/partnershipAdditionQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { NamedRows } from '../setUp/NamedRows.tsx'
import {
  agreementRequest,
  blankAgreement,
  type AgreementDraft,
  type AgreementProblems,
} from './agreementDraft.ts'
import { namedIndicators } from './indicatorReferences.ts'
import { RewardTermsFields } from './RewardTermsFields.tsx'

type Props = { readonly indicators: readonly IndicatorSummary[]; readonly onClose: () => void }

/** Records an agreement: its dates, its signatories, what it promises to improve and what that earns. */
export function AgreementForm({ indicators, onClose }: Props) {
  const [draft, hold, forget] = useHeldState('agreement being recorded', blankAgreement)
  const [missing, setMissing] = useState<AgreementProblems>({})
  const add = useAddAgreement()
  const problems: AgreementProblems = { ...fieldsAtFault(add.error), ...missing }
  const change = (part: Partial<AgreementDraft>) => hold({ ...draft, ...part })
  return (
    <InlineForm
      label="Record an agreement"
      confirm="Record the agreement"
      notDone="The agreement has not been recorded."
      sending={add.isPending}
      failure={add.error}
      onCancel={onClose}
      onSend={() => {
        const checked = agreementRequest(draft, indicators)
        setMissing('missing' in checked ? checked.missing : {})
        if ('missing' in checked) return null
        return add.mutateAsync(checked.request).then(({ title }) => {
          forget()
          sayDone(`Recorded ${title}.`)
          onClose()
        })
      }}
    >
      <TextField
        label="Title, as signed"
        value={draft.title}
        problem={problems.title}
        onWrite={(title) => change({ title })}
      />
      <div className="abreast">
        <TextField
          label="First day"
          type="date"
          value={draft.from}
          problem={problems.from}
          onWrite={(from) => change({ from })}
        />
        <TextField
          label="Last day"
          type="date"
          value={draft.until}
          problem={problems.until}
          onWrite={(until) => change({ until })}
        />
      </div>
      <NamedRows
        legend="Signatories"
        hint="Organisations, as they signed."
        noun="Signatory"
        rows={draft.signatories}
        problem={problems.signatories}
        onRows={(signatories) => change({ signatories })}
      />
      <References
        label="Designated indicators"
        example="NI 32, NI 134"
        written={draft.designated}
        indicators={indicators}
        problem={problems.designated}
        onWrite={(designated) => change({ designated })}
      />
      <References
        label="Local indicators"
        example="L 03, L 07"
        written={draft.local}
        indicators={indicators}
        problem={problems.local}
        onWrite={(local) => change({ local })}
      />
      <RewardTermsFields draft={draft} problems={problems} onChange={change} />
    </InlineForm>
  )
}

type ReferencesProps = {
  readonly label: string
  readonly example: string
  readonly written: string
  readonly indicators: readonly IndicatorSummary[]
  readonly problem: string | undefined
  readonly onWrite: (written: string) => void
}

/** A list of references, with what it was read as beneath, so that a slip is seen before it is recorded. */
function References({ label, example, written, indicators, problem, onWrite }: ReferencesProps) {
  const { found } = namedIndicators(written, indicators)
  return (
    <div>
      <TextArea
        label={label}
        hint={`Their references, with commas between or one on a line: ${example}.`}
        value={written}
        problem={problem}
        onWrite={onWrite}
      />
      {found.length > 0 && (
        <ul className="read-as small">
          {found.map(({ id, reference, title }) => (
            <li key={id}>
              <span className="nowrap">{reference}</span> {title}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
