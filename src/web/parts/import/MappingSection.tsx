import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { FileReading } from '../../../contract/imports.ts'
import { importMappingsQuery } from '../../api/importQueries.ts'
import { indicatorListQuery } from '../../api/indicatorQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { Select } from '../../ui/Select.tsx'
import { withMapping, withReading, type ImportDraft, type ImportField } from './importDraft.ts'
import { mappingOf } from './mappingDraft.ts'
import { MappingEditor } from './MappingEditor.tsx'
import { mappingWords } from './mappingWords.ts'
import { SaveMapping } from './SaveMapping.tsx'

type Props = {
  readonly draft: ImportDraft
  readonly reading: FileReading
  readonly home: string
  readonly problems: Partial<Record<ImportField, string>>
  readonly onDraft: (draft: ImportDraft) => void
}

/** How the file is read, in words; opened, where each fact is found. */
export function MappingSection({ draft, reading, home, problems, onDraft }: Props) {
  const headingId = useId()
  const { data: saved = [] } = useQuery(importMappingsQuery())
  const { data: indicators = [] } = useQuery(indicatorListQuery())
  const mapped = mappingOf(draft.mapping, reading.headers)
  const nameOf = (id: string) => {
    const found = indicators.find((each) => each.id === id)
    return found ? `${found.reference} ${found.title}` : id
  }
  return (
    <section className="sec">
      <h2 id={headingId} tabIndex={-1}>
        2. How it is read
      </h2>
      {saved.length > 0 && (
        <Select
          label="Read it"
          className="column-choice"
          value={draft.savedId}
          choices={[
            { value: '', words: reading.suggested ? 'As its headings suggest' : 'As set out here' },
            ...saved.map(({ id, name }) => ({ value: id, words: name })),
          ]}
          onChoose={(id) => {
            const chosen = saved.find((each) => each.id === id)
            onDraft(chosen ? withMapping(draft, chosen.mapping, id) : withReading(draft, reading))
          }}
        />
      )}
      {'mapping' in mapped ? (
        <dl className="file-reading">
          {mappingWords(mapped.mapping, home, nameOf).map(({ term, words }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>
          {reading.suggested
            ? 'Some of it is still to be chosen.'
            : 'Its headings do not say what they hold. Choose where each fact is found.'}
        </p>
      )}
      <p className="actions">
        <Button aria-expanded={draft.editing} onClick={() => onDraft({ ...draft, editing: !draft.editing })}>
          {draft.editing ? 'Close the columns' : 'Change how it is read'}
        </Button>
      </p>
      {draft.editing && (
        <MappingEditor
          draft={draft.mapping}
          reading={reading}
          home={home}
          indicators={indicators}
          problems={problems}
          onDraft={(mapping) => onDraft({ ...draft, mapping, savedId: '' })}
        />
      )}
      {'mapping' in mapped && draft.savedId === '' && (
        <SaveMapping
          mapping={mapped.mapping}
          saved={saved}
          onSaved={({ id, name }) => {
            onDraft({ ...draft, savedId: id })
            sayDone(`Kept as “${name}”.`)
            document.getElementById(headingId)?.focus()
          }}
        />
      )}
    </section>
  )
}
