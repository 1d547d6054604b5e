import type { ButtonHTMLAttributes, Ref } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `first`: the one thing to do next. `plain`: looks like a link. */
  readonly look?: 'first' | 'plain'
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look, className, type = 'button', ...rest }: Props) {
  const classes = ['btn', look, className].filter(Boolean).join(' ')
  return <button type={type} className={classes} {...rest} />
}
