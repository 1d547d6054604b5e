import { useRef, useState } from 'react'
import type { FileReading } from '../../../contract/imports.ts'
import { useUploadFile } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sizeWords } from './countWords.ts'
import { FileAsRead } from './FileAsRead.tsx'
import { FileChooser } from './FileChooser.tsx'
import { uploadWords } from './uploadWords.ts'

type Props = {
  readonly reading: FileReading | null
  readonly onReading: (reading: FileReading) => void
}

/** The file: chosen, sent, and shown as it stands. */
export function FileSection({ reading, onReading }: Props) {
  const upload = useUploadFile()
  const [file, setFile] = useState<File | null>(null)
  const sending = useRef<AbortController>(null)

  function send(chosen: File) {
    sending.current?.abort()
    const controller = new AbortController()
    sending.current = controller
    setFile(chosen)
    upload.mutate(
      { file: chosen, signal: controller.signal },
      { onSuccess: (answer) => controller.signal.aborted || onReading(answer) },
    )
  }

  function stop() {
    sending.current?.abort()
    upload.reset()
    setFile(null)
  }

  return (
    <section className="sec">
      <h2>1. The file</h2>
      {upload.isPending && file ? (
        <div className="sending">
          <output>
            Sending {file.name} ({sizeWords(file.size)}) to be read. Nothing is recorded yet.
          </output>
          <Button onClick={stop}>Stop</Button>
        </div>
      ) : (
        <FileChooser onFile={send} chosen={reading?.fileName} />
      )}
      {upload.error && file && (
        <Notice look="red" role="alert">
          <p>
            <b>{file.name} has not been read.</b> {uploadWords(upload.error)}
          </p>
          <p>
            <Button onClick={() => send(file)}>Try again</Button>
          </p>
        </Notice>
      )}
      {!reading && (
        <p className="note">
          One figure in each row, or a column for each period. Months become quarters; categories can be added
          up. Recorded-crime files from the London Datastore are read as published.
        </p>
      )}
      {reading && !upload.isPending && <FileAsRead reading={reading} />}
    </section>
  )
}
