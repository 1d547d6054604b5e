import { useState } from 'react'
import type { SettingsPage } from '../../../contract/settings.ts'
import { quarterLabel, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { useCloseManagementGroup, useRenameManagementGroup } from '../../api/settingsQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { SettingForm } from './SettingForm.tsx'

type Props = {
  readonly groupId: string
  readonly name: string
  /** The version of its name and of whether it is open. */
  readonly etag: string
  readonly businessDate: string
  readonly onClose: () => void
}

/** Renames a management group from a quarter on, by a cited decision. */
export function RenameGroupDialog({ groupId, businessDate, onClose, ...now }: Props) {
  const { name, etag } = useFirst(now)
  const [newName, setNewName] = useState(name)
  const rename = useRenameManagementGroup(groupId)
  const change = useChangeForm({
    heldAs: `rename ${groupId}`,
    businessDate,
    seen: etag,
    missing: newName.trim() === '' ? 'Give the group its new name.' : undefined,
    send: ({ decision, from, reason, seen }) =>
      rename.mutateAsync({ name: newName.trim(), from: quarterSlug(from), reason, decision, seen }),
    done: (from) => `${name} is called ${newName.trim()} from ${quarterLabel(from)}.`,
    onClose,
  })
  return (
    <SettingForm
      title={`Rename ${name}`}
      change={change}
      touched={newName !== name}
      reasonLabel="Reason, for the public record"
      notDone={`${name} has not been renamed.`}
      confirm={`Rename from ${quarterLabel(change.from)}`}
      afterwards="It can be renamed again, but only by another recorded decision."
      meanwhile={{ ...groupMeanwhile(name), mine: () => newName.trim() }}
      subject={
        <TextField
          label="New name"
          value={newName}
          problem={change.shortcoming ?? fieldsAtFault(rename.error)['name']}
          onWrite={setNewName}
        />
      }
      consequences={
        <>
          <h3>What will change</h3>
          <ul>
            <li>Scorecards from {quarterLabel(change.from)} on show its indicators under the new name.</li>
          </ul>
          <h3>What stays</h3>
          <ul>
            <li>Its indicators, and its address.</li>
            <li>The name {name} in every earlier quarter.</li>
          </ul>
        </>
      }
    />
  )
}

/** Closes a management group that owns no indicator, by a cited decision. */
export function CloseGroupDialog({ groupId, businessDate, onClose, ...now }: Props) {
  const { name, etag } = useFirst(now)
  const closing = useCloseManagementGroup(groupId)
  const change = useChangeForm({
    heldAs: `close ${groupId}`,
    businessDate,
    seen: etag,
    send: ({ decision, from, reason, seen }) =>
      closing.mutateAsync({ from: quarterSlug(from), reason, decision, seen }),
    done: (from) => `${name} is closed from ${quarterLabel(from)}.`,
    onClose,
  })
  return (
    <SettingForm
      title={`Close ${name}`}
      change={change}
      touched={false}
      reasonLabel="Reason, for the public record"
      notDone={`${name} has not been closed.`}
      confirm={`Close from ${quarterLabel(change.from)}`}
      afterwards="A closed group takes no indicator."
      meanwhile={{ ...groupMeanwhile(name), mine: () => `Close it from ${quarterLabel(change.from)}.` }}
      subject={
        <p>
          A group is closed once none of its indicators is left on a scorecard: move them to another group
          first, so that each keeps somebody who answers for it.
        </p>
      }
      consequences={
        <>
          <h3>What will change</h3>
          <ul>
            <li>From {quarterLabel(change.from)} on no indicator can join it or move to it.</li>
          </ul>
          <h3>What stays</h3>
          <ul>
            <li>Its place on every scorecard of an earlier quarter.</li>
          </ul>
        </>
      }
    />
  )
}

const groupMeanwhile = (name: string) => ({
  what: `the management group ${name}`,
  before: name,
  theirs: (current: unknown) => {
    const group = current as SettingsPage['managementGroups'][number]
    return group.isOpen ? group.name : `${group.name}, closed`
  },
})
