import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { FileReading } from '../../../contract/imports.ts'
import { Select } from '../../ui/Select.tsx'
import { ColumnSelect } from './ColumnSelect.tsx'
import { fileColumns } from './fileColumns.ts'
import { IndicatorMapping } from './IndicatorMapping.tsx'
import type { MappingDraft, MappingField } from './mappingDraft.ts'
import { MarkMeanings } from './MarkMeanings.tsx'
import { PeriodColumns } from './PeriodColumns.tsx'
import { TidyColumns } from './TidyColumns.tsx'

type Props = {
  readonly draft: MappingDraft
  readonly reading: FileReading
  readonly home: string
  readonly indicators: readonly IndicatorSummary[]
  readonly problems: Partial<Record<MappingField, string>>
  readonly onDraft: (draft: MappingDraft) => void
}

/** Where each fact of a figure is found in the file. */
export function MappingEditor({ draft, reading, home, indicators, problems, onDraft }: Props) {
  const columns = fileColumns(reading)
  const set = (change: Partial<MappingDraft>) => onDraft({ ...draft, ...change })
  return (
    <div className="mapping">
      <fieldset>
        <legend>Layout</legend>
        <Select
          label="The figures stand"
          value={draft.layout}
          choices={[
            { value: 'tidy', words: 'One in each row' },
            { value: 'wide', words: 'In a column for each period' },
          ]}
          onChoose={(layout) => set({ layout })}
        />
        {reading.sheets.length > 1 && (
          <Select
            label="Sheet (headings here are the first one’s)"
            value={draft.sheet}
            choices={[
              { value: '', words: 'The first' },
              ...reading.sheets.map((sheet) => ({ value: sheet, words: sheet })),
            ]}
            onChoose={(sheet) => set({ sheet })}
          />
        )}
      </fieldset>
      <IndicatorMapping
        draft={draft}
        reading={reading}
        columns={columns}
        indicators={indicators}
        problems={problems}
        onDraft={onDraft}
      />
      <fieldset>
        <legend>Area</legend>
        <Select
          label="Which area a row is about"
          value={draft.areaBy}
          choices={[
            { value: 'home', words: `Every row is ${home}` },
            { value: 'column', words: 'A column says' },
          ]}
          onChoose={(areaBy) => set({ areaBy })}
        />
        {draft.areaBy === 'column' && (
          <>
            <ColumnSelect
              label="Column of the area’s name or code"
              columns={columns}
              value={draft.areaColumn}
              problem={problems.areaColumn}
              onChoose={(areaColumn) => set({ areaColumn })}
            />
            <Select
              label="Rows of other areas"
              value={draft.otherAreas ? 'kept' : 'leftOut'}
              choices={[
                { value: 'leftOut', words: 'Are left out' },
                { value: 'kept', words: 'Are kept, as comparators' },
              ]}
              onChoose={(kept) => set({ otherAreas: kept === 'kept' })}
            />
            {draft.otherAreas && (
              <ColumnSelect
                label="Column of the area’s name, beside a code"
                none="None"
                columns={columns}
                value={draft.areaNameColumn}
                onChoose={(areaNameColumn) => set({ areaNameColumn })}
              />
            )}
          </>
        )}
      </fieldset>
      {draft.layout === 'tidy' ? (
        <TidyColumns draft={draft} columns={columns} problems={problems} onDraft={onDraft} />
      ) : (
        <PeriodColumns draft={draft} columns={columns} problem={problems.periods} onDraft={onDraft} />
      )}
      <MarkMeanings marks={draft.marks} onMarks={(marks) => set({ marks })} />
    </div>
  )
}
