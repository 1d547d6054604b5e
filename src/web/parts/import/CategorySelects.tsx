import type { FileReading } from '../../../contract/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { categoryValues } from './categoryValues.ts'

type Props = {
  /** "is" for the first category of a sum, "and" for the others. */
  readonly label: string
  readonly match: readonly string[]
  readonly columns: readonly number[]
  readonly reading: FileReading
  /** Said where nothing is chosen. */
  readonly problem: string | undefined
  readonly onMatch: (match: readonly string[]) => void
  readonly onRemove: (() => void) | undefined
}

/** One category: a value for each category column, narrowed as they are chosen. */
export function CategorySelects({ label, match, columns, reading, problem, onMatch, onRemove }: Props) {
  return (
    <div className="category">
      <span className="quiet">{label}</span>
      {columns.map((column, at) => (
        <Select
          key={at}
          label={<span className="vh">{`Category, ${at + 1} of ${columns.length}`}</span>}
          value={match[at] ?? ''}
          problem={(match[at] ?? '') === '' ? problem : undefined}
          choices={[
            { value: '', words: column === 0 ? 'Choose its column first' : 'Choose a category' },
            ...categoryValues(reading, columns, match, at).map((value) => ({ value, words: value })),
          ]}
          onChoose={(value) =>
            onMatch(match.map((each, index) => (index === at ? value : index > at ? '' : each)))
          }
        />
      ))}
      {onRemove && (
        <Button look="plain" onClick={onRemove}>
          Remove
        </Button>
      )}
    </div>
  )
}
