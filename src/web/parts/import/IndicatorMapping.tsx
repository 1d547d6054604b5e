import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { FileReading } from '../../../contract/imports.ts'
import { Select } from '../../ui/Select.tsx'
import { CategorySums } from './CategorySums.tsx'
import { ColumnSelect } from './ColumnSelect.tsx'
import type { FileColumn } from './fileColumns.ts'
import { IndicatorSelect } from './IndicatorSelect.tsx'
import type { MappingDraft, MappingField } from './mappingDraft.ts'

type Props = {
  readonly draft: MappingDraft
  readonly reading: FileReading
  readonly columns: readonly FileColumn[]
  readonly indicators: readonly IndicatorSummary[]
  readonly problems: Partial<Record<MappingField, string>>
  readonly onDraft: (draft: MappingDraft) => void
}

/** How a row says which indicator it is about. */
export function IndicatorMapping({ draft, reading, columns, indicators, problems, onDraft }: Props) {
  const set = (change: Partial<MappingDraft>) => onDraft({ ...draft, ...change })
  return (
    <fieldset>
      <legend>Indicator</legend>
      <Select
        label="Which indicator a row is about"
        value={draft.indicatorBy}
        choices={[
          { value: 'reference', words: 'A column holds its reference' },
          { value: 'fixed', words: 'Every row is the same one' },
          { value: 'categories', words: 'Categories, added up' },
        ]}
        onChoose={(indicatorBy) => set({ indicatorBy })}
      />
      {draft.indicatorBy === 'reference' && (
        <ColumnSelect
          label="Column of the reference"
          columns={columns}
          value={draft.referenceColumn}
          problem={problems.referenceColumn}
          onChoose={(referenceColumn) => set({ referenceColumn })}
        />
      )}
      {draft.indicatorBy === 'fixed' && (
        <IndicatorSelect
          indicators={indicators}
          value={draft.indicatorId}
          problem={problems.indicatorId}
          onChoose={(indicatorId) => set({ indicatorId })}
        />
      )}
      {draft.indicatorBy === 'categories' && (
        <CategorySums
          draft={draft}
          reading={reading}
          columns={columns}
          indicators={indicators}
          problem={problems.categories}
          onDraft={onDraft}
        />
      )}
    </fieldset>
  )
}
