import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { MarkMeaning, Meaning } from './mappingDraft.ts'
import { meaningWords } from './mappingWords.ts'

type Props = {
  readonly marks: readonly MarkMeaning[]
  readonly onMarks: (marks: readonly MarkMeaning[]) => void
}

const choices: { value: Meaning | ''; words: string }[] = [
  { value: '', words: 'Choose what it means' },
  ...(Object.keys(meaningWords) as Meaning[]).map((value) => ({
    value,
    words: capital(meaningWords[value]),
  })),
]

/** What a mark such as "-" or "n/a" means in this file, where it stands in place of a figure. */
export function MarkMeanings({ marks, onMarks }: Props) {
  return (
    <fieldset>
      <legend>Marks in place of a figure</legend>
      {marks.map(({ mark, means }, at) => (
        <div key={at} className="mark-meaning whole">
          <TextField
            label="Mark"
            value={mark}
            onWrite={(written) => onMarks(marks.with(at, { mark: written, means }))}
          />
          <Select
            label="Means"
            value={means}
            choices={choices}
            onChoose={(chosen) => onMarks(marks.with(at, { mark, means: chosen }))}
          />
          <Button look="plain" onClick={() => onMarks(marks.toSpliced(at, 1))}>
            Remove<span className="vh"> the mark {mark}</span>
          </Button>
        </div>
      ))}
      <div className="actions whole">
        <Button onClick={() => onMarks([...marks, { mark: '', means: '' }])}>Say what a mark means</Button>
        <span className="small quiet">A mark nobody has explained is refused, never guessed.</span>
      </div>
    </fieldset>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
