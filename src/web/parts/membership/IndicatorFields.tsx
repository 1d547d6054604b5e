import type { Partnership } from '../../../contract/partnership.ts'
import {
  frequencies,
  outturnTypes,
  type Frequency,
  type OutturnType,
} from '../../../domain/indicators/indicator.ts'
import { polarities, type Polarity } from '../../../domain/indicators/polarity.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { frequencyWords, outturnTypeWords, polarityWords, type IndicatorDraft } from './indicatorDraft.ts'

type Props = {
  readonly draft: IndicatorDraft
  readonly partners: Partnership['partners']
  readonly problems: Readonly<Record<string, string>>
  /** A later version of a definition keeps the reference. */
  readonly withReference?: boolean
  readonly onDraft: (draft: IndicatorDraft) => void
}

const polarityChoices: { value: Polarity | ''; words: string }[] = [
  { value: '', words: 'Choose which way is better' },
  ...polarities.map((polarity) => ({ value: polarity, words: polarityWords[polarity] })),
]
const frequencyChoices: { value: Frequency | ''; words: string }[] = [
  { value: '', words: 'Choose how often' },
  ...frequencies.map((frequency) => ({ value: frequency, words: frequencyWords[frequency] })),
]
const outturnTypeChoices: { value: OutturnType | ''; words: string }[] = [
  { value: '', words: 'Choose what it covers' },
  ...outturnTypes.map((type) => ({ value: type, words: outturnTypeWords[type] })),
]
const decimalChoices = ['0', '1', '2', '3', '4', '5', '6'].map((value) => ({
  value,
  words: value === '0' ? 'Whole numbers' : `${value} decimal place${value === '1' ? '' : 's'}`,
}))

/** The facts of an indicator's definition; those nobody has checked say so beside them. */
export function IndicatorFields({ draft, partners, problems, withReference = true, onDraft }: Props) {
  const labelled = (words: string, ...fields: string[]) =>
    fields.some((field) => draft.unchecked.includes(field)) ? `${words} (not checked)` : words
  const set = (change: Partial<IndicatorDraft>) => onDraft({ ...draft, ...change })
  return (
    <div className="indicator-fields">
      {withReference && (
        <TextField
          label="Reference"
          value={draft.reference}
          readOnly={draft.kind === 'national'}
          problem={problems.reference}
          onWrite={(reference) => set({ reference })}
        />
      )}
      <TextField
        label={labelled('Title', 'title')}
        className="wide"
        value={draft.title}
        problem={problems.title}
        onWrite={(title) => set({ title })}
      />
      <TextField
        label={labelled('Unit', 'unit')}
        value={draft.unit}
        problem={problems.unit}
        onWrite={(unit) => set({ unit })}
      />
      <Select
        label="Shown to"
        value={String(draft.decimals)}
        choices={decimalChoices}
        onChoose={(decimals) => set({ decimals: Number(decimals) })}
      />
      <Select
        label={labelled('Which way is better', 'polarity')}
        value={draft.polarity}
        choices={polarityChoices}
        problem={problems.polarity}
        onChoose={(polarity) => set({ polarity })}
      />
      <Select
        label={labelled('How often', 'frequency')}
        value={draft.frequency}
        choices={frequencyChoices}
        problem={problems.frequency}
        onChoose={(frequency) => set({ frequency })}
      />
      <Select
        label={labelled('What a figure covers', 'outturnType', 'frequency')}
        value={draft.outturnType}
        choices={outturnTypeChoices}
        problem={problems.outturnType}
        onChoose={(outturnType) => set({ outturnType })}
      />
      <Select
        label="Lead partner"
        value={draft.leadPartnerId}
        choices={[
          { value: '', words: 'None named yet' },
          ...partners.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={(leadPartnerId) => set({ leadPartnerId })}
      />
      <div className="across">
        <TextArea
          label="Definition"
          value={draft.definition}
          rows={3}
          onWrite={(definition) => set({ definition })}
        />
      </div>
      <TextField
        label={labelled('Source of its figures', 'dataSource', 'source')}
        className="across"
        value={draft.source}
        onWrite={(source) => set({ source })}
      />
    </div>
  )
}
