import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { NamedRows } from './NamedRows.tsx'
import { toleranceWords, type SetUpDraft, type SetUpField } from './setUpDraft.ts'

type Props = {
  readonly draft: SetUpDraft
  readonly problems: Partial<Record<SetUpField, string>>
  readonly onDraft: (draft: SetUpDraft) => void
}

/** What a partnership must say of itself before it has a scorecard. */
export function SetUpFields({ draft, problems, onDraft }: Props) {
  const set = (change: Partial<SetUpDraft>) => onDraft({ ...draft, ...change })
  return (
    <>
      <section className="sec">
        <h2>The partnership</h2>
        <TextField
          label="Name"
          value={draft.name}
          problem={problems.name}
          onWrite={(name) => set({ name })}
        />
        <div className="abreast">
          <TextField
            label="Area"
            hint="As published figures name it: imports look for it."
            value={draft.areaName}
            problem={problems.areaName}
            onWrite={(areaName) => set({ areaName })}
          />
          <TextField
            label="Area code"
            hint="The ONS code, such as E09000015."
            value={draft.areaCode}
            problem={problems.areaCode}
            onWrite={(areaCode) => set({ areaCode })}
          />
        </div>
      </section>
      <section className="sec">
        <h2>Who answers for what</h2>
        <div className="abreast lists">
          <NamedRows
            legend="Management groups"
            hint="The scorecard is grouped by these."
            noun="Management group"
            rows={draft.groups}
            problem={problems.groups}
            onRows={(groups) => set({ groups })}
          />
          <NamedRows
            legend="Partners"
            hint="Organisations that lead on indicators. More can be added later."
            noun="Partner"
            rows={draft.partners}
            problem={problems.partners}
            onRows={(partners) => set({ partners })}
          />
        </div>
      </section>
      <section className="sec">
        <h2>The scorecard</h2>
        <TextField
          label="Title"
          value={draft.scorecardTitle}
          problem={problems.scorecardTitle}
          onWrite={(scorecardTitle) => set({ scorecardTitle })}
        />
        <div className="abreast tolerance">
          <TextField
            label="Tolerance: how far a figure may miss and be amber"
            inputMode="decimal"
            value={draft.toleranceAmount}
            problem={problems.tolerance}
            onWrite={(toleranceAmount) => set({ toleranceAmount })}
          />
          <Select
            label="Measured in"
            value={draft.toleranceMode}
            choices={[
              { value: 'relative', words: '% of the target' },
              { value: 'absolute', words: 'Points, as the figure is counted' },
            ]}
            onChoose={(toleranceMode) => set({ toleranceMode })}
          />
        </div>
        <p className="small quiet">{toleranceWords(draft.toleranceAmount, draft.toleranceMode)}</p>
      </section>
    </>
  )
}
