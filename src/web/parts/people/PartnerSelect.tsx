import type { Partnership } from '../../../contract/partnership.ts'
import { Select } from '../../ui/Select.tsx'

type Props = {
  readonly partners: Partnership['partners']
  readonly partnerId: string | null
  readonly problem?: string | undefined
  readonly onPartner: (partnerId: string | null) => void
}

/** The organisation somebody belongs to: whose partner-only figures they may see and, as data officer, enter. */
export function PartnerSelect({ partners, partnerId, problem, onPartner }: Props) {
  return (
    <Select
      label="Partner organisation"
      hint="Where they work: they see the figures it keeps to itself. A data officer also enters its figures."
      value={partnerId ?? ''}
      choices={[
        { value: '', words: 'None' },
        ...partners.map(({ id, name }) => ({ value: id, words: name })),
      ]}
      problem={problem}
      onChoose={(chosen) => onPartner(chosen === '' ? null : chosen)}
    />
  )
}
