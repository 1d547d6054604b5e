/**
 * Takes the person to the first field at fault in a form just refused, or shows the sentence that says why. Waits
 * until the refusal has been drawn.
 */
export function focusFirstProblem(form: HTMLElement): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const atFault = form.querySelector<HTMLElement>('[aria-invalid="true"]')
      if (atFault) atFault.focus()
      else form.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
    }),
  )
}
