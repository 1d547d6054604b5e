import type { Partnership } from '../../../contract/partnership.ts'
import { plusQuarters, quarterLabel, quarterOf, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { financialYearLabel } from '../../../domain/time/financialYear.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { GroupSelect } from '../membership/GroupSelect.tsx'
import { ProfileLevels } from '../settings/ProfileLevels.tsx'
import { ProposedRule } from './ProposedRule.tsx'
import {
  proposalKinds,
  proposalKindWords,
  type ProposalDraft,
  type ProposalProblems,
} from './proposalDraft.ts'

type Props = {
  readonly draft: ProposalDraft
  readonly partnership: Partnership
  readonly meetingDate: string
  /** The indicator the recommendation is about, or empty. */
  readonly indicatorId: string
  /** The indicator’s unit. */
  readonly unit: string
  readonly problems: ProposalProblems
  readonly onChange: (part: Partial<ProposalDraft>) => void
}

/** Quarters a change may begin in, about the meeting’s own: from five years before to one after. */
const BACK = 20
const AHEAD = 4
const YEARS = [-1, 0, 1, 2, 3]

/** What agreeing the recommendation would change, of itself and from when. */
export function ProposalFields({
  draft,
  partnership,
  meetingDate,
  indicatorId,
  unit,
  problems,
  onChange,
}: Props) {
  const { kind, profile } = draft
  const now = quarterOf(isoDate(meetingDate))
  const isMembership = kind === 'left' || kind === 'joined' || kind === 'moved'
  const isRule = kind === 'ownRule' || kind === 'partnershipRule'
  const back = kind === 'rebase' ? BACK : 0
  const quarters = Array.from({ length: back + AHEAD + 1 }, (_, at) => plusQuarters(now, AHEAD - at))
  return (
    <>
      <Select
        label="Agreeing it changes"
        hint="What is chosen takes effect from the decision, without being typed again."
        value={kind}
        choices={proposalKinds.map((value) => ({ value, words: proposalKindWords[value] }))}
        onChoose={(chosen) => onChange({ kind: chosen, rule: null })}
      />
      {isMembership && (
        <Select
          label="Scorecard"
          value={draft.scorecardId}
          choices={partnership.scorecards.map(({ id, title }) => ({ value: id, words: title }))}
          onChoose={(scorecardId) => onChange({ scorecardId })}
        />
      )}
      {(kind === 'joined' || kind === 'moved') && (
        <GroupSelect
          label="Management group it is to stand in"
          groups={partnership.managementGroups}
          value={draft.groupId}
          problem={problems['groupId']}
          onChoose={(groupId) => onChange({ groupId })}
        />
      )}
      {(isMembership || kind === 'rebase' || isRule) && (
        <Select
          label={kind === 'left' ? 'First quarter it is no longer shown' : 'First quarter it takes effect'}
          value={draft.from}
          choices={quarters.map((quarter) => ({
            value: quarterSlug(quarter),
            words: quarterLabel(quarter),
          }))}
          onChoose={(from) => onChange({ from })}
        />
      )}
      {(isMembership || kind === 'rebase') && (
        <TextArea
          label="Reason, for the public record"
          value={draft.reason}
          problem={problems['reason']}
          onWrite={(reason) => onChange({ reason })}
        />
      )}
      {isRule && (
        <ProposedRule
          draft={draft}
          indicatorId={indicatorId}
          problems={problems}
          onRule={(rule) => onChange({ rule })}
        />
      )}
      {kind === 'targets' && (
        <>
          <Select
            label="Financial year"
            value={profile.year}
            choices={YEARS.map((on) => ({
              value: String(now.startYear + on),
              words: financialYearLabel(now.startYear + on),
            }))}
            onChoose={(year) => onChange({ profile: { ...profile, year } })}
          />
          <ProfileLevels
            levels={profile.levels}
            unit={unit}
            fields={problems}
            onLevels={(levels) => onChange({ profile: { ...profile, levels } })}
          />
          <TextField
            label="Source"
            hint="The agreement or paper that sets it."
            value={profile.source}
            onWrite={(source) => onChange({ profile: { ...profile, source } })}
          />
        </>
      )}
    </>
  )
}
