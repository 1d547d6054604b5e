import { useQuery } from '@tanstack/react-query'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import type { ArrangedItem, Arrangement } from '../../../domain/meetings/agenda/arranged.ts'
import { papersQuery } from '../../api/paperQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly item: ArrangedItem
  readonly onChange: (part: Partial<Arrangement>) => void
  readonly onClose: () => void
}

/** The time box of an item, who presents it, a note, and the issued papers it is taken with. */
export function AgendaBox({ item, onChange, onClose }: Props) {
  const { data: papers = [] } = useQuery(papersQuery())
  const { title, minutes, presenter, note, paperIds } = item
  return (
    <section className="inline-form" aria-label={`Edit “${title}”`}>
      <div className="abreast">
        <TextField
          label="Minutes"
          inputMode="numeric"
          autoComplete="off"
          value={String(minutes)}
          onWrite={(typed) => {
            const digits = typed.replace(/\D/g, '').slice(0, 3)
            onChange({ minutes: Math.min(Number(digits), 240) })
          }}
        />
        <TextField
          label="Presented by (role or organisation)"
          value={presenter}
          maxLength={300}
          onWrite={(written) => onChange({ presenter: written })}
        />
      </div>
      <TextArea label="Note" value={note} onWrite={(written) => onChange({ note: written })} />
      <fieldset className="choice">
        <legend>Papers</legend>
        {papers.length === 0 && <p className="small quiet">No paper has been issued yet.</p>}
        {papers.map((paper) => (
          <label key={paper.id} className="check">
            <input
              type="checkbox"
              checked={paperIds.includes(paper.id)}
              onChange={({ target: { checked } }) =>
                onChange({
                  paperIds: checked ? [...paperIds, paper.id] : paperIds.filter((each) => each !== paper.id),
                })
              }
            />{' '}
            {paper.title}, {quarterLabelOf(paper.quarter)}, {paper.format.toUpperCase()},{' '}
            {longDate(isoDate(paper.asAt))}
          </label>
        ))}
      </fieldset>
      <p className="actions">
        <Button onClick={onClose}>Close</Button>
      </p>
    </section>
  )
}
