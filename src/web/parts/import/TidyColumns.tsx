import { ColumnSelect } from './ColumnSelect.tsx'
import type { FileColumn } from './fileColumns.ts'
import { optionalColumns, type MappingDraft, type MappingField, type OptionalColumn } from './mappingDraft.ts'

type Props = {
  readonly draft: MappingDraft
  readonly columns: readonly FileColumn[]
  readonly problems: Partial<Record<MappingField, string>>
  readonly onDraft: (draft: MappingDraft) => void
}

const optionalWords: Record<OptionalColumn, string> = {
  absence: 'Why there is no figure',
  verification: 'Provisional or verified',
  source: 'Source',
  note: 'Note',
  knownOn: 'Date published',
}

/** The columns of a file with one figure in each row. */
export function TidyColumns({ draft, columns, problems, onDraft }: Props) {
  const set = (change: Partial<MappingDraft>) => onDraft({ ...draft, ...change })
  return (
    <>
      <fieldset>
        <legend>Period and figure</legend>
        <ColumnSelect
          label="Column of the period"
          columns={columns}
          value={draft.period}
          problem={problems.period}
          onChoose={(period) => set({ period })}
        />
        <ColumnSelect
          label="Column of the figure"
          columns={columns}
          value={draft.value}
          problem={problems.value}
          onChoose={(value) => set({ value })}
        />
      </fieldset>
      <fieldset>
        <legend>Also read, where the file has it</legend>
        {optionalColumns.map((each) => (
          <ColumnSelect
            key={each}
            label={optionalWords[each]}
            none="No column"
            columns={columns}
            value={draft.optional[each]}
            onChoose={(column) => set({ optional: { ...draft.optional, [each]: column } })}
          />
        ))}
      </fieldset>
    </>
  )
}
