import type { ReactNode } from 'react'

type Props = {
  /** `red`: something was refused or a red would be missed. `done`: it worked. */
  readonly look?: 'red' | 'done'
  /** `alert` interrupts; `status` waits its turn; left out, it is only read in passing. */
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
}

export function Notice({ look, role, children }: Props) {
  return (
    <div className={look === 'done' ? 'done' : look === 'red' ? 'warn red' : 'warn'} role={role}>
      {children}
    </div>
  )
}
