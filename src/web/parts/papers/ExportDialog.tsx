import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PackFormat } from '../../../papers/paperFormats.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { meetingDatesQuery } from '../../api/meetingQueries.ts'
import { useStanding } from '../../api/meQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioChoice } from '../../ui/RadioChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import {
  chosenIds,
  type Exportable,
  type ExportedView,
  formatChoices,
  isForMeeting,
} from './exportChoices.ts'
import { IssuedPapers } from './IssuedPapers.tsx'
import { useExport } from './useExport.ts'
import './papers.css'

type Props = { readonly view: ExportedView; readonly onClose: () => void }

/** What of the view, and as what; how far it is; and the papers already issued. */
export function ExportDialog({ view, onClose }: Props) {
  const [format, setFormat] = useState<PackFormat>('pdf')
  const [which, setWhich] = useState('all')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [meeting, setMeeting] = useState(view.meeting ?? '')
  const { making, start, cancel } = useExport()
  const { data: meetings = [] } = useQuery(meetingDatesQuery())
  const mayIssue = useStanding().may('recordMeetings')
  const reds = view.rows.filter(({ isRed }) => isRed).length
  const indicators = chosenIds(which, view.rows, ticked)
  const isNobody = indicators === ''
  const isMaking = making.step === 'making'
  const query = {
    format,
    quarter: view.quarter,
    asAt: view.asAt,
    indicators,
    ...(isForMeeting(format) && meeting !== '' && { meeting }),
  }
  return (
    <Dialog
      title={[
        'Export',
        [view.title, view.quarter && quarterLabelOf(view.quarter)].filter(Boolean).join(', '),
      ].join(' ')}
      onClose={onClose}
      dismissable={!isMaking}
    >
      <form
        className="export"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isMaking && !isNobody) void start({ kind: view.kind, id: view.id, query })
        }}
      >
        <p className="small quiet">
          {view.asAt ? `As it stood on ${longDate(isoDate(view.asAt))}.` : 'As it stands today.'} Every file
          carries units, statuses in words, targets, sources, notes and the as-at date.
        </p>
        <RadioChoice legend="As" value={format} choices={formatChoices} onChoose={setFormat} />
        {view.total > 1 && (
          <Select
            label="Which indicators"
            value={which}
            choices={[
              { value: 'all', words: `All ${view.total}` },
              ...(reds > 0 ? [{ value: 'reds', words: `The reds (${reds})` }] : []),
              ...(view.groups.length > 1
                ? view.groups.map(({ id, name }) => ({ value: id, words: name }))
                : []),
              { value: 'chosen', words: 'Chosen one by one…' },
            ]}
            onChoose={setWhich}
          />
        )}
        {which === 'chosen' && <Ticks rows={view.rows} ticked={ticked} onTick={setTicked} />}
        {isForMeeting(format) && view.meeting === undefined && meetings.length > 0 && (
          <Select
            label="For the meeting"
            value={meeting}
            choices={[
              { value: '', words: 'The next one, or the last held' },
              ...meetings.map(({ id, title, date }) => ({
                value: id,
                words: `${title}, ${longDate(isoDate(date))}`,
              })),
            ]}
            onChoose={setMeeting}
          />
        )}
        <ExportProgress making={making} onCancel={cancel} />
        <p className="actions">
          <Button look="first" type="submit" aria-disabled={isMaking || isNobody}>
            Make the file
          </Button>
          {isNobody && <span className="small">Tick at least one indicator.</span>}
        </p>
      </form>
      {view.kind !== 'indicator' && (
        <IssuedPapers
          of={{ kind: view.kind, id: view.id }}
          view={view}
          format={format}
          meeting={meeting}
          mayIssue={mayIssue}
        />
      )}
    </Dialog>
  )
}

type TicksProps = {
  readonly rows: readonly Exportable[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

function Ticks({ rows, ticked, onTick }: TicksProps) {
  return (
    <fieldset className="ticks">
      <legend className="small">
        {ticked.size} of {rows.length} ticked
      </legend>
      <ul>
        {rows.map(({ indicatorId, reference, title }) => (
          <li key={indicatorId}>
            <label className="check">
              <input
                type="checkbox"
                checked={ticked.has(indicatorId)}
                onChange={({ target }) => {
                  const next = new Set(ticked)
                  if (target.checked) next.add(indicatorId)
                  else next.delete(indicatorId)
                  onTick(next)
                }}
              />{' '}
              {reference} {title}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
