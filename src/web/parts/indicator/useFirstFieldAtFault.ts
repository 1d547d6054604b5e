import { type RefObject, useEffect } from 'react'

/** Each time something is refused, focus goes to the first field at fault, if one is. */
export function useFirstFieldAtFault(form: RefObject<HTMLFormElement | null>, refused: unknown): void {
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, refused])
}
