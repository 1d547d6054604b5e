import type { MembershipMeanwhile as Change } from '../../../contract/scorecards.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import type { ChangeForm } from '../membership/useChangeForm.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'

type Props = { readonly change: ChangeForm; readonly mine: string; readonly indicators: number }

const verbs: Readonly<Record<Change['change'], string>> = { joined: 'joins', moved: 'moves', left: 'leaves' }

/** A scorecard was changed by somebody else while a change of it was being written. */
export function MembershipMeanwhile({ change, mine, indicators }: Props) {
  const changes = (change.overtaken?.current ?? []) as readonly Change[]
  return (
    <ChangedMeanwhile
      what="which indicators are on this scorecard, or their order,"
      before={`${indicators} indicators in the quarter shown.`}
      theirs={
        <ul>
          {changes.map((each) => (
            <li key={each.sequence}>
              {each.reference} {verbs[each.change]} from {quarterLabelOf(each.from)}
            </li>
          ))}
        </ul>
      }
      mine={mine}
      recordMine="Record mine after theirs"
      {...change.choices}
    />
  )
}
