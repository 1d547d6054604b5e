import type { IndicatorSummary } from '../../../contract/indicators.ts'
import { Select } from '../../ui/Select.tsx'

type Props = {
  readonly indicators: readonly IndicatorSummary[]
  /** Empty while none is chosen. */
  readonly value: string
  readonly label?: string
  readonly problem?: string | undefined
  readonly onChoose: (indicatorId: string) => void
}

export function IndicatorSelect({ indicators, label = 'Indicator', ...select }: Props) {
  const choices = indicators.map(({ id, reference, title }) => ({
    value: id,
    words: `${reference} ${title}`,
  }))
  return (
    <Select label={label} {...select} choices={[{ value: '', words: 'Choose an indicator' }, ...choices]} />
  )
}
