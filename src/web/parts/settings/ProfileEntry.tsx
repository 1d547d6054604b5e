import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { useAgreeTargets } from '../../api/indicatorWrites.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { targetPreviewQuery } from '../../api/settingsQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { useSettled } from '../../ui/useSettled.ts'
import { TargetsMeanwhile } from '../conflict/TargetsMeanwhile.tsx'
import { NotRecorded } from '../indicator/NotRecorded.tsx'
import { RadioChoice } from '../../ui/RadioChoice.tsx'
import { useFirstFieldAtFault } from '../indicator/useFirstFieldAtFault.ts'
import { useRecordTargets } from '../indicator/useRecordTargets.ts'
import { DecisionChooser } from '../membership/DecisionChooser.tsx'
import { pathsAtFault } from '../refusalWords.ts'
import {
  blankProfile,
  missingFromProfile,
  profiledAlready,
  profileProblems,
  profileTargets,
  yearsToProfile,
  type ProfileDraft,
  type ProfileProblems,
} from './profileDraft.ts'
import { ProfileLevels } from './ProfileLevels.tsx'
import { modes } from './RuleTermsFields.tsx'
import { usePreview, WhatWillTurn } from './WhatWillTurn.tsx'

type Props = { readonly page: IndicatorPage; readonly onDone: () => void }

/** A year's targets quarter by quarter, all agreed at once. */
export function ProfileEntry({ page, onDone }: Props) {
  const [draft, hold, forget] = useHeldState(`profile ${page.id}`, blankProfile(page))
  const { data: meetings = [] } = useQuery(meetingsQuery())
  const agree = useAgreeTargets(page.id)
  const { unit } = page.definition
  const changed = profiledAlready(page, draft)
  const targets = profileTargets(draft, unit)
  const settled = useSettled(targets)
  const preview = usePreview(targetPreviewQuery(page.id, settled), settled.length > 0)
  const { submit, missing, forgive, refused, isRecording, began, theirs } = useRecordTargets(page, {
    draft,
    hold,
    forget,
    missingFrom: missingFromProfile,
    changes: changed !== undefined,
    write: agree,
    send: (decision, seen) =>
      agree.mutateAsync({
        targets,
        source: draft.source.trim(),
        ...(decision && { decision }),
        seen,
      }),
    said: 'The profile has been recorded.',
    onDone,
  })
  const form = useRef<HTMLFormElement>(null)
  useFirstFieldAtFault(form, missing ?? refused ?? agree.error)
  const fields: ProfileProblems = {
    ...profileProblems(draft, pathsAtFault(preview.error)),
    ...profileProblems(draft, pathsAtFault(agree.error)),
    ...missing,
  }
  const change = (part: Partial<ProfileDraft>) => {
    forgive()
    hold({ ...draft, ...part })
  }

  return (
    <form
      ref={form}
      className="inline-form entry beside-preview"
      aria-label="A year’s profile"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="entry">
        <RadioChoice
          legend="Kind"
          value={draft.kind}
          choices={[
            { value: 'target', words: 'Target' },
            { value: 'stretch', words: 'Stretch target' },
          ]}
          onChoose={(kind) => change({ kind })}
        />
        <Select
          label="Financial year"
          className="short"
          value={draft.year}
          choices={yearsToProfile(page)}
          onChoose={(year) => change({ year })}
        />
        <ProfileLevels
          levels={draft.levels}
          unit={unit}
          fields={fields}
          onLevels={(levels) => change({ levels })}
        />
        {draft.kind === 'target' && (
          <div className="abreast">
            <TextField
              label="Tolerance (empty: the rule’s)"
              inputMode="decimal"
              autoComplete="off"
              value={draft.tolerance}
              problem={fields.tolerance}
              onWrite={(tolerance) => change({ tolerance })}
            />
            <Select
              label="Counted in"
              value={draft.toleranceMode}
              choices={modes}
              onChoose={(toleranceMode) => change({ toleranceMode })}
            />
          </div>
        )}
        <TextField
          label="Source"
          hint="The agreement or paper that sets it."
          value={draft.source}
          problem={fields.source}
          onWrite={(source) => change({ source })}
        />
        {changed && (
          <section className="cited">
            <h3 className="sub-heading">The decision this rests on</h3>
            <p className="small">
              A target for some of these quarters is already agreed. Changing it needs a decision; the old one
              stays in the record.
            </p>
            <DecisionChooser
              draft={draft.decision}
              meetings={meetings}
              problems={refused?.fields ?? {}}
              onDraft={(decision) => change({ decision })}
            />
          </section>
        )}
        {theirs ? (
          <TargetsMeanwhile
            page={page}
            began={began}
            theirs={theirs}
            mine={targets.map((each) => ({ ...each, basis: each.basis ?? 'eachPeriod' }))}
            {...theirs.choices}
          />
        ) : refused && changed ? (
          <Notice look="red" role="alert">
            <p>
              <b>The profile has not been recorded.</b> {refused.words}
            </p>
          </Notice>
        ) : (
          <NotRecorded what="The profile" failure={agree.error} />
        )}
        <p className="actions">
          <Button look="first" type="submit" aria-disabled={isRecording}>
            {isRecording ? 'Recording…' : 'Record the profile'}
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </p>
      </div>
      <WhatWillTurn
        preview={preview}
        until={targets.length === 0 && 'Give a quarter its level, and every status that turns is named here.'}
      />
    </form>
  )
}
