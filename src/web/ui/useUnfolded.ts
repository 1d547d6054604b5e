import { type RefObject, useRef, useState } from 'react'

/** Something unfolded beneath its button: focus goes back to the button when it is folded away. */
export function useUnfolded(): {
  readonly isOpen: boolean
  readonly button: RefObject<HTMLButtonElement | null>
  readonly toggle: () => void
  readonly close: () => void
} {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return {
    isOpen,
    button,
    toggle: () => setOpen(!isOpen),
    close: () => {
      setOpen(false)
      button.current?.focus()
    },
  }
}
