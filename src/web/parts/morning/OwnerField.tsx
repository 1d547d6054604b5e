import { type KeyboardEvent, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { eachOnce, type Owner } from '../../../domain/partnership/owner.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { ownerName } from './namesOf.ts'
import { choicesFor, type OwnerChoice, ownerWritten } from './ownerChoices.ts'

type Props = {
  readonly owners: readonly Owner[]
  readonly choices: readonly OwnerChoice[]
  readonly partnership: Partnership
  readonly onOwners: (owners: Owner[]) => void
  /** Done here: single keys answer again. */
  readonly onLeave: () => void
}

/** Who answers: organisations, groups or roles, as many as each answer for their part. Words that name nobody known are a role. */
export function OwnerField({ owners, choices, partnership, onOwners, onLeave }: Props) {
  const [written, setWritten] = useState('')
  const offered = choicesFor(written, choices, owners)
  const take = (owner: Owner) => {
    setWritten('')
    onOwners(eachOnce([...owners, owner]))
  }
  // Before the list hears of it: what is only written is taken as it is.
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null
    if (event.key === 'Backspace' && written === '' && owners.length > 0) return onOwners(owners.slice(0, -1))
    if (event.key !== 'Enter' && event.key !== 'Escape') return undefined
    if (event.key === 'Enter' && isChoosing) return undefined
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter' && written.trim() !== '')
      return take(ownerWritten(written, partnership, choices))
    setWritten('')
    return onLeave()
  }
  return (
    <ComboBox
      className="room-owner"
      inputValue={written}
      onInputChange={setWritten}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = choices.find((each) => each.key === key)
        if (chosen) take(chosen.owner)
      }}
      items={offered}
      allowsCustomValue
      menuTrigger="input"
      aria-description="Enter adds what is written. Enter in an empty field, or Esc, leaves it."
    >
      <Label>Owner</Label>
      <div className="room-owners">
        {owners.map((owner, at) => {
          const name = ownerName(owner, partnership)
          return (
            <button
              key={name}
              type="button"
              aria-label={`Take ${name} off`}
              onClick={() => onOwners(owners.filter((_, index) => index !== at))}
            >
              {name}
              <span aria-hidden="true">×</span>
            </button>
          )
        })}
        <Input onKeyDownCapture={press} />
      </div>
      <Popover className="room-popover" placement="top start" offset={6}>
        <ListBox<OwnerChoice> className="room-choices">
          {({ key, name, kind }) => (
            <ListBoxItem id={key} textValue={name}>
              {name} <span className="quiet">{kind}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
