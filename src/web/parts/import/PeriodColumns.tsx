import { Select } from '../../ui/Select.tsx'
import { ColumnSelect } from './ColumnSelect.tsx'
import type { FileColumn } from './fileColumns.ts'
import type { MappingDraft } from './mappingDraft.ts'

type Props = {
  readonly draft: MappingDraft
  readonly columns: readonly FileColumn[]
  readonly problem: string | undefined
  readonly onDraft: (draft: MappingDraft) => void
}

/** Which columns hold the figures of a file with a column for each period. */
export function PeriodColumns({ draft, columns, problem, onDraft }: Props) {
  const set = (change: Partial<MappingDraft>) => onDraft({ ...draft, ...change })
  const chosen = new Set(draft.periods)
  return (
    <fieldset>
      <legend>Periods</legend>
      <Select
        label="Columns that hold figures"
        value={draft.periodsBy}
        choices={[
          { value: 'everyPeriodHeader', words: 'Every one headed by a period' },
          { value: 'named', words: 'Those chosen here' },
        ]}
        problem={problem}
        onChoose={(periodsBy) => set({ periodsBy })}
      />
      <ColumnSelect
        label="Column of the source, if any"
        none="No column"
        columns={columns}
        value={draft.optional.source}
        onChoose={(source) => set({ optional: { ...draft.optional, source } })}
      />
      {draft.periodsBy === 'named' && (
        <div className="checks whole">
          {columns.map(({ number, label }) => (
            <label key={number} className="check">
              <input
                type="checkbox"
                checked={chosen.has(number)}
                onChange={(event) =>
                  set({
                    periods: columns
                      .map((column) => column.number)
                      .filter((each) => (each === number ? event.target.checked : chosen.has(each))),
                  })
                }
              />
              {label}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
