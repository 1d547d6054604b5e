import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'

type Props = {
  readonly words: ReactNode
  readonly look?: 'plain'
  readonly children: (close: () => void) => ReactNode
}

/** A form beneath the button that asks for it. */
export function Unfolding({ words, look, children }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <div className="unfolding screen-only">
      <Button ref={button} {...(look && { look })} aria-expanded={isOpen} onClick={toggle}>
        {words}
      </Button>
      {isOpen && children(close)}
    </div>
  )
}
