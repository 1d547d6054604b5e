import { useUnfolded } from '../../ui/useUnfolded.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly words: string
  /** Whom or what it is about, for those who hear only the button. */
  readonly about: string
  readonly warning: string
  readonly onSure: () => void
}

/** A change that is hard to take back says first what it does, in its own place. */
export function SureFirst({ words, about, warning, onSure }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <div className="sure-first">
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        {words}
        <span className="vh"> {about}</span>
      </Button>
      {isOpen && (
        <fieldset className="sure">
          <legend className="vh">
            {words} {about}?
          </legend>
          {warning}{' '}
          <Button
            look="first"
            onClick={() => {
              onSure()
              close()
            }}
          >
            Yes: {words.toLowerCase()}
          </Button>
          <Button onClick={close}>No</Button>
        </fieldset>
      )}
    </div>
  )
}
