import { Select } from '../../ui/Select.tsx'
import type { FileColumn } from './fileColumns.ts'

type Props = {
  readonly label: string
  readonly columns: readonly FileColumn[]
  /** 0 while none is chosen. */
  readonly value: number
  readonly onChoose: (column: number) => void
  /** What "no column" means here. */
  readonly none?: string
  readonly problem?: string | undefined
  readonly hint?: string
}

/** One column of the file, by its heading. */
export function ColumnSelect({ columns, value, onChoose, none = 'Choose a column', ...field }: Props) {
  return (
    <Select
      {...field}
      value={String(value)}
      choices={[
        { value: '0', words: none },
        ...columns.map(({ number, label }) => ({ value: String(number), words: label })),
      ]}
      onChoose={(number) => onChoose(Number(number))}
    />
  )
}
