import { useRef, useState } from 'react'
import type { Paper } from '../../../contract/papers.ts'
import { minutesFormats, type MinutesFormat } from '../../../papers/paperFormats.ts'
import type { ApiFailure } from '../../api/apiFailure.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'
import { IssuedPapers } from './IssuedPapers.tsx'
import './papers.css'

type Props = {
  readonly of: Paper['of']
  readonly file: (format: MinutesFormat, signal: AbortSignal) => Promise<{ content: Blob; name: string }>
  readonly mayIssue: boolean
}

const words: Readonly<Record<MinutesFormat, string>> = { pdf: 'PDF', docx: 'Word', html: 'HTML' }

/** A written paper had as a file, one at a time, and issued so that it is kept as it is. */
export function WrittenExports({ of, file, mayIssue }: Props) {
  const [making, setMaking] = useState<MinutesFormat | null>(null)
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const leaving = useRef(new AbortController())
  async function save(format: MinutesFormat): Promise<void> {
    setMaking(format)
    setFailure(null)
    try {
      const { content, name } = await file(format, leaving.current.signal)
      saveFile(content, name)
      sayDone(`${name} has been handed to your browser to save.`)
    } catch (problem) {
      setFailure(problem as ApiFailure)
    } finally {
      setMaking(null)
    }
  }
  return (
    <section className="sec">
      <h2>As a file</h2>
      <div className="actions">
        {minutesFormats.map((format) => (
          <Button
            key={format}
            aria-disabled={making !== null}
            onClick={() => {
              if (making === null) void save(format)
            }}
          >
            {making === format ? 'Making it…' : words[format]}
          </Button>
        ))}
      </div>
      {failure && (
        <Notice look="red" role="alert">
          <p>
            <b>The file was not made.</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      <IssuedPapers
        of={of}
        view={{ quarter: undefined, asAt: undefined }}
        format="pdf"
        meeting=""
        mayIssue={mayIssue}
      />
    </section>
  )
}
