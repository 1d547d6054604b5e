import type { SettingsPage } from '../../../contract/settings.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useAddManagementGroup } from '../../api/partnershipAdditionQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { AddNamed } from '../partnership/AddNamed.tsx'
import type { Setting } from './setting.ts'

type Group = SettingsPage['managementGroups'][number]

type Props = {
  readonly groups: readonly Group[]
  readonly onChange: ((setting: Setting) => void) | undefined
}

/** The management groups as they stand, with every renaming and closing. */
export function ManagementGroups({ groups, onChange }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const add = useAddManagementGroup()
  return (
    <section className="sec">
      <h2>Management groups</h2>
      <ul className="belonging">
        {groups.map((group) => (
          <GroupLine key={group.id} group={group} onChange={onChange} />
        ))}
      </ul>
      {onChange && (
        <>
          <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
            Add a management group
          </Button>
          {isOpen && <AddNamed noun="management group" add={add} onClose={close} />}
        </>
      )}
    </section>
  )
}

function GroupLine({ group, onChange }: { readonly group: Group; readonly onChange: Props['onChange'] }) {
  const { id, name, etag, isOpen, indicators, events } = group
  return (
    <li className="group-line">
      <div>
        <span className={isOpen ? undefined : 'quiet'}>{name}</span>
        <span className="small quiet">
          {' '}
          {isOpen ? (indicators === 1 ? 'one indicator' : `${indicators || 'no'} indicators`) : 'closed'}
        </span>
        {events.map(({ change, name: newName, from, decision, record }) => (
          <p key={record.recordedAt} className="small quiet">
            {change === 'renamed' ? `Called ${newName}` : 'Closed'} from {quarterLabelOf(from)}, by decision
            of {longDate(isoDate(decision.meetingDate))}.
          </p>
        ))}
      </div>
      {onChange && isOpen && (
        <span className="screen-only nowrap">
          <Button look="plain" onClick={() => onChange({ setting: 'renameGroup', groupId: id, name, etag })}>
            Rename<span className="vh"> {name}</span>
          </Button>
          <Button look="plain" onClick={() => onChange({ setting: 'closeGroup', groupId: id, name, etag })}>
            Close<span className="vh"> {name}</span>
          </Button>
        </span>
      )}
    </li>
  )
}
