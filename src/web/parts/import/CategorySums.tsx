import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { FileReading } from '../../../contract/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { CategorySelects } from './CategorySelects.tsx'
import { ColumnSelect } from './ColumnSelect.tsx'
import type { FileColumn } from './fileColumns.ts'
import { IndicatorSelect } from './IndicatorSelect.tsx'
import { blankSum, type CategorySum, type MappingDraft } from './mappingDraft.ts'

type Props = {
  readonly draft: MappingDraft
  readonly reading: FileReading
  readonly columns: readonly FileColumn[]
  readonly indicators: readonly IndicatorSummary[]
  /** Something here is still to be chosen, and has been asked for. */
  readonly problem: string | undefined
  readonly onDraft: (draft: MappingDraft) => void
}

/** The most columns that together name a category. */
const MOST_COLUMNS = 3

/** Which categories make up which indicator: thefts of and from vehicles are two, added up. */
export function CategorySums({ draft, reading, columns, indicators, problem, onDraft }: Props) {
  const { categoryColumns, categories } = draft
  const set = (change: Partial<MappingDraft>) => onDraft({ ...draft, ...change })
  const setSum = (at: number, sum: CategorySum) => set({ categories: categories.with(at, sum) })
  const setColumns = (next: readonly number[]) =>
    set({
      categoryColumns: next,
      categories: categories.map((sum) => ({
        ...sum,
        matches: sum.matches.map((match) => next.map((_, index) => match[index] ?? '')),
      })),
    })
  return (
    <>
      {categoryColumns.map((column, at) => (
        <ColumnSelect
          key={at}
          label={at === 0 ? 'Column of the category' : 'And within it, the column'}
          columns={columns}
          value={column}
          problem={problem && column === 0 ? 'Choose the column.' : undefined}
          onChoose={(number) => setColumns(categoryColumns.with(at, number))}
        />
      ))}
      <div className="actions whole">
        {categoryColumns.length < MOST_COLUMNS && (
          <Button onClick={() => setColumns([...categoryColumns, 0])}>Add a column to the category</Button>
        )}
        {categoryColumns.length > 1 && (
          <Button look="plain" onClick={() => setColumns(categoryColumns.slice(0, -1))}>
            Remove the last column
          </Button>
        )}
      </div>
      {categories.map((sum, at) => (
        <section key={at} className="sum whole" aria-label={`Sum ${at + 1}`}>
          <IndicatorSelect
            indicators={indicators}
            value={sum.indicatorId}
            problem={problem && sum.indicatorId === '' ? 'Choose the indicator they add up to.' : undefined}
            onChoose={(indicatorId) => setSum(at, { ...sum, indicatorId })}
          />
          {sum.matches.map((match, matchAt) => (
            <CategorySelects
              key={matchAt}
              label={matchAt === 0 ? 'is' : 'and'}
              match={match}
              columns={categoryColumns}
              reading={reading}
              problem={problem && 'Choose a category.'}
              onMatch={(next) => setSum(at, { ...sum, matches: sum.matches.with(matchAt, next) })}
              onRemove={
                sum.matches.length > 1
                  ? () => setSum(at, { ...sum, matches: sum.matches.toSpliced(matchAt, 1) })
                  : undefined
              }
            />
          ))}
          <div className="actions">
            <Button
              onClick={() => setSum(at, { ...sum, matches: [...sum.matches, categoryColumns.map(() => '')] })}
            >
              Add up another category
            </Button>
            {categories.length > 1 && (
              <Button look="plain" onClick={() => set({ categories: categories.toSpliced(at, 1) })}>
                Remove this indicator
              </Button>
            )}
          </div>
        </section>
      ))}
      <div className="actions whole">
        <Button onClick={() => set({ categories: [...categories, blankSum(categoryColumns.length)] })}>
          Add another indicator
        </Button>
      </div>
    </>
  )
}
