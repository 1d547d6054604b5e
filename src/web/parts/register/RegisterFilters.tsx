import type { Register } from '../../../contract/actions.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { type DecisionsAddress, registerStates } from '../../decisionsAddress.ts'
import { Select } from '../../ui/Select.tsx'

type Props = {
  readonly address: DecisionsAddress
  readonly register: Register | undefined
  readonly partnership: Partnership
  readonly onChoose: (chosen: Partial<DecisionsAddress>) => void
}

const stateWords: Readonly<Record<(typeof registerStates)[number], string>> = {
  overdue: 'Overdue',
  open: 'Open',
  'not-done': 'Not done',
  done: 'Done',
}

/** What of the register is shown. All of it stands in the address. */
export function RegisterFilters({ address, register, partnership, onChoose }: Props) {
  const { owner = '', organisation = '', group = '', indicator = '', state = '' } = address
  return (
    <search className="register-filters screen-only">
      <Select
        label="How it stands"
        value={state}
        choices={[
          { value: '', words: 'Everything' },
          ...registerStates.map((value) => ({ value, words: stateWords[value] })),
        ]}
        onChoose={(value) => onChoose({ state: value === '' ? undefined : value })}
      />
      <Select
        label="Organisation"
        value={organisation}
        choices={[
          { value: '', words: 'Every organisation' },
          ...partnership.partners.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={(value) => onChoose({ organisation: value || undefined })}
      />
      <Select
        label="Who answers"
        value={owner}
        choices={[
          { value: '', words: 'Anybody' },
          ...(register?.owners ?? []).map(({ slug, name }) => ({ value: slug, words: name })),
        ]}
        onChoose={(value) => onChoose({ owner: value || undefined })}
      />
      <Select
        label="Management group"
        value={group}
        choices={[
          { value: '', words: 'Every group' },
          ...partnership.managementGroups.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={(value) => onChoose({ group: value || undefined })}
      />
      <Select
        label="Indicator"
        value={indicator}
        choices={[
          { value: '', words: 'Every indicator' },
          ...(register?.indicators ?? []).map(({ id, reference, title }) => ({
            value: id,
            words: `${reference} ${title}`,
          })),
        ]}
        onChoose={(value) => onChoose({ indicator: value || undefined })}
      />
    </search>
  )
}
