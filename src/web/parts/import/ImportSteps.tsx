import { useState } from 'react'
import { useStartImport } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { focusFirstProblem } from '../../ui/focusFirstProblem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'
import { AboutSection } from './AboutSection.tsx'
import { FileSection } from './FileSection.tsx'
import { importRequest, withReading, type ImportDraft, type ImportField } from './importDraft.ts'
import { MappingSection } from './MappingSection.tsx'

type Props = {
  readonly draft: ImportDraft
  readonly home: string
  readonly onDraft: (draft: ImportDraft) => void
}

/** Before the preview: the file, how it is read and what holds for all its figures. */
export function ImportSteps({ draft, home, onDraft }: Props) {
  const start = useStartImport()
  const [problems, setProblems] = useState<Partial<Record<ImportField, string>>>({})
  const { reading } = draft

  function preview(within: HTMLElement) {
    if (!reading || start.isPending) return
    const asked = importRequest(draft, reading)
    setProblems('missing' in asked ? asked.missing : {})
    if ('missing' in asked) {
      onDraft({
        ...draft,
        editing: draft.editing || Object.keys(asked.missing).some((key) => key !== 'knownOn'),
      })
      focusFirstProblem(within)
      return
    }
    start.mutate(asked.request, { onSuccess: ({ id }) => onDraft({ ...draft, importId: id }) })
  }

  return (
    <div className="import-steps">
      <FileSection reading={reading} onReading={(read) => onDraft(withReading(draft, read))} />
      {reading && (
        <>
          <MappingSection draft={draft} reading={reading} home={home} problems={problems} onDraft={onDraft} />
          <AboutSection
            about={draft.about}
            problem={problems.knownOn}
            onAbout={(about) => onDraft({ ...draft, about })}
          />
          {start.error && (
            <Notice look="red" role="alert">
              <p>
                <b>{reading.fileName} has not been read into a preview.</b> {refusalWords(start.error)}
              </p>
            </Notice>
          )}
          <div className="actions what-next">
            <Button
              look="first"
              aria-disabled={start.isPending}
              onClick={(event) => {
                const steps = event.currentTarget.closest<HTMLElement>('.import-steps')
                if (steps) preview(steps)
              }}
            >
              {start.isPending ? 'Starting…' : 'Show what would change'}
            </Button>
            <span className="small quiet">Nothing is recorded until you accept it.</span>
          </div>
        </>
      )}
    </div>
  )
}
