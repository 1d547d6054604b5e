import { type ReactNode, useId } from 'react'

/** What a control inside a field must carry, so that its label, hint and problem are read with it. */
type FieldControl = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type Props = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and how to mend it. */
  readonly problem?: string | undefined
  readonly className?: string
  readonly children: (control: FieldControl) => ReactNode
}

/** A labelled control with its hint and, when there is one, its problem. */
export function Field({ label, hint, problem, className, children }: Props) {
  const id = useId()
  const hintId = `${id}-hint`
  const problemId = `${id}-problem`
  const describedBy = [hint !== undefined && hintId, problem && problemId].filter(Boolean).join(' ')
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {problem && (
        <span className="problem" id={problemId}>
          {problem}
        </span>
      )}
    </div>
  )
}
