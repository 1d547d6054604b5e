import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly onFile: (file: File) => void
  /** The name of the file already chosen, if any. */
  readonly chosen: string | undefined
}

/** A file, chosen or dropped. */
export function FileChooser({ onFile, chosen }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <div
      className={over ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <input
        ref={input}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-label="File of figures"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file, mended and chosen again, must be seen as a choice.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <Button
        {...(chosen === undefined && { look: 'first' as const })}
        onClick={() => input.current?.click()}
      >
        {chosen === undefined ? 'Choose a file' : 'Choose another file'}
      </Button>
      <span className="quiet">or drop it here. CSV or XLSX.</span>
    </div>
  )
}
