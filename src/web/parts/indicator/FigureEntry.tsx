import { type FormEvent, useId, useRef, useState } from 'react'
import type { Observation } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { absences } from '../../../domain/indicators/observation.ts'
import { isConnectionLost } from '../../api/apiFailure.ts'
import { useAddObservation } from '../../api/indicatorWrites.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFirst } from '../../ui/useFirst.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { fieldsAtFault } from '../refusalWords.ts'
import { absenceWords } from '../../../domain/indicators/absenceWords.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import { RadioChoice } from '../../ui/RadioChoice.tsx'
import {
  blankFigure,
  type FigureDraft,
  type FigureProblems,
  knownPeriods,
  missingFromFigure,
  observationFrom,
  periodWritten,
  seenFor,
} from './figureDraft.ts'
import { NotRecorded } from './NotRecorded.tsx'
import { beforeWords, readingWords, replacesWords } from './readingWords.ts'
import { concernOf } from './concernOf.ts'
import { useFirstFieldAtFault } from './useFirstFieldAtFault.ts'
import { useIndicatorRights } from './useIndicatorRights.ts'

type Props = {
  readonly page: IndicatorPage
  /** The business date: nothing is published after it. */
  readonly today: string
  /** The period asked for; it can be changed. */
  readonly periodLabel: string
  readonly onDone: () => void
}

/** Enters or revises one figure, or says why there is none. What it follows is shown before it is recorded. */
export function FigureEntry({ page, today, periodLabel, onDone }: Props) {
  const [draft, hold, forget] = useHeldState(
    `figure ${page.id} ${periodLabel}`,
    blankFigure(page, periodLabel, today),
  )
  const [missing, setMissing] = useState<FigureProblems | null>(null)
  const add = useAddObservation(page.id)
  const form = useRef<HTMLFormElement>(null)
  const list = useId()
  useFirstFieldAtFault(form, missing ?? add.error)
  const periods = knownPeriods(page)
  const known = periodWritten(periods, draft.period)
  const began = useFirst(periods)
  const fields: FigureProblems = { ...fieldsAtFault(add.error), ...missing }
  const change = (part: Partial<FigureDraft>) => hold({ ...draft, ...part })
  const { definition } = page
  const { may } = useStanding()
  const rights = useIndicatorRights(page)
  const quarter = known?.quarter ?? page.quarter
  const period = draft.period.trim() || 'The figure'

  const send = (seen: string) => {
    const lacking = missingFromFigure(draft)
    setMissing(Object.keys(lacking).length > 0 ? lacking : null)
    if (Object.keys(lacking).length > 0 || add.isPending) return null
    return add.mutateAsync({ ...observationFrom(draft, known, definition.unit), seen }).then(
      (recorded) => {
        forget()
        sayDone(`${recorded.periodLabel} has been recorded: ${readingWords(recorded, definition)}.`)
        onDone()
      },
      () => undefined,
    )
  }
  const theirs = overtakenWrite<Observation | null>(add, {
    send,
    follow: (seen) => change({ seen: { ...draft.seen, [known?.label ?? draft.period.trim()]: seen } }),
    drop: () => {
      forget()
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(seenFor(draft, known))
  }
  return (
    <form ref={form} className="entry" noValidate onSubmit={submit}>
      <Field label="Period" hint="Choose one, or write it: Q2 2010/11." problem={fields.period}>
        {(control) => (
          <>
            <input
              {...control}
              type="text"
              list={list}
              value={draft.period}
              onChange={(event) => {
                add.reset()
                change({ period: event.target.value })
              }}
            />
            <datalist id={list}>
              {periods.flatMap((each) =>
                rights.enterIn(each.quarter) ? [<option key={each.label}>{each.label}</option>] : [],
              )}
            </datalist>
          </>
        )}
      </Field>
      <p className="replaces small" aria-live="polite">
        {replacesWords(known, definition)}
      </p>
      <RadioChoice
        legend="What is recorded"
        value={draft.reading}
        choices={[
          { value: 'figure', words: 'A figure' },
          { value: 'absence', words: 'The reason there is none' },
        ]}
        onChoose={(reading) => change({ reading })}
      />
      {draft.reading === 'figure' ? (
        <TextField
          label={`Figure${definition.unit === '' ? '' : `, ${definition.unit}`}`}
          inputMode="decimal"
          autoComplete="off"
          value={draft.value}
          onWrite={(value) => change({ value })}
          problem={fields.value}
          className="short"
        />
      ) : (
        <Select
          label="Reason"
          value={draft.absence}
          choices={[
            { value: '', words: 'Choose a reason' },
            ...absences.map((value) => ({ value, words: absenceWords[value] })),
          ]}
          onChoose={(absence) => change({ absence })}
          problem={fields.absence ?? fields.value}
        />
      )}
      {draft.reading === 'figure' && may('recordPublishedFigures') && (
        <RadioChoice
          legend="How firm it is"
          value={draft.verification}
          choices={[
            { value: 'provisional', words: 'Provisional' },
            { value: 'verified', words: 'Verified by its publisher: name the source' },
          ]}
          onChoose={(verification) => change({ verification })}
        />
      )}
      {(rights.keepIn(quarter) || draft.audience === 'partnerOnly') && (
        <RadioChoice
          legend="Who sees it"
          value={draft.audience}
          choices={[
            { value: 'partnership', words: 'Everybody who reads the scorecards' },
            {
              value: 'partnerOnly',
              words: `Only ${leadIn(page, quarter)} and the partnership’s officers`,
            },
          ]}
          onChoose={(audience) => change({ audience })}
        />
      )}
      <TextField
        type="date"
        label="Date published or reported"
        hint="A page shown as at an earlier date leaves it out."
        problem={fields.knownOn}
        className="short"
        max={today}
        value={draft.knownOn}
        onWrite={(knownOn) => change({ knownOn })}
      />
      <TextField
        label="Source"
        value={draft.source}
        onWrite={(source) => change({ source })}
        problem={fields.source}
      />
      <TextArea
        label={known?.standing ? 'Note: why it is revised' : 'Note'}
        value={draft.note}
        onWrite={(note) => change({ note })}
        problem={fields.note}
      />
      <TextField
        label="Link to the evidence"
        value={draft.evidence}
        onWrite={(evidence) => change({ evidence })}
        problem={fields.evidence}
      />
      {theirs === null ? (
        <NotRecorded what={period} failure={add.error} />
      ) : (
        <ChangedMeanwhile
          what={`the figure for ${period}`}
          before={beforeWords(periodWritten(began, draft.period), definition)}
          theirs={theirs.current === null ? 'No figure.' : readingWords(theirs.current, definition)}
          mine={draft.reading === 'figure' ? draft.value : absenceWords[draft.absence || 'late']}
          {...theirs.choices}
        />
      )}
      <p className="actions">
        {theirs === null && (
          <Button look="first" type="submit" aria-disabled={add.isPending}>
            {add.isPending
              ? 'Recording…'
              : isConnectionLost(add.error)
                ? 'Try again'
                : known?.standing
                  ? 'Record the revision'
                  : 'Record'}
          </Button>
        )}
        <Button onClick={onDone}>Close</Button>
      </p>
    </form>
  )
}

/** The partner that leads it in a quarter, by name where the page gives it. */
function leadIn(page: IndicatorPage, quarter: string): string {
  const isShown = concernOf(page, quarter).leadPartnerId === page.definition.leadPartnerId
  return (isShown ? page.leadPartner : null) ?? 'the partner that leads it then'
}
