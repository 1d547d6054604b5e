import { useEffect, useId, useRef, useState } from 'react'

type Props = {
  readonly label: string
  readonly begins: string
  /** Why these words cannot stand; empty where they can. */
  readonly problemWith: (text: string) => string
  /** How the minute will read with them. */
  readonly reads: (text: string) => string
  readonly onKeep: (text: string) => void
  readonly onLeave: () => void
}

/** Words put down as they are said: Enter keeps them, and the screen shows how the minute will read meanwhile. */
export function WordsField({ label, begins, problemWith, reads, onKeep, onLeave }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(begins)
  const [isTried, setTried] = useState(false)
  const problem = problemWith(text.trim())
  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  return (
    <div className="room-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={4}
        value={text}
        aria-describedby={`${id}how`}
        aria-invalid={isTried && problem !== ''}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            onLeave()
          }
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          setTried(true)
          if (problem === '') onKeep(text.trim())
        }}
      />
      <p id={`${id}how`} className={isTried && problem !== '' ? 'room-problem' : 'room-said'}>
        {isTried && problem !== '' ? problem : 'Enter saves, Esc leaves it as it was. Not saved yet.'}
      </p>
      {problem === '' && (
        <p className="room-saved">
          <span>
            It will read: <b>{reads(text.trim())}</b>
          </span>
        </p>
      )}
    </div>
  )
}
