import type { Partnership } from '../../../contract/partnership.ts'
import { Select } from '../../ui/Select.tsx'

type Props = {
  readonly label: string
  readonly groups: Partnership['managementGroups']
  /** Empty until chosen. */
  readonly value: string
  readonly problem: string | undefined
  readonly onChoose: (groupId: string) => void
}

export function GroupSelect({ groups, ...rest }: Props) {
  const choices = groups.map(({ id, name }) => ({ value: id, words: name }))
  return <Select {...rest} choices={[{ value: '', words: 'Choose a management group' }, ...choices]} />
}
