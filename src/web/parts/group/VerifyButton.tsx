import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/Button.tsx'

const VerifyDialog = lazy(() =>
  import('../indicator/VerifyDialog.tsx').then((module) => ({ default: module.VerifyDialog })),
)

type Props = { readonly indicatorId: string; readonly quarter: string; readonly reference: string }

/** Opens the verification of one figure in a dialog; offered to a verifier who did not enter it. */
export function VerifyButton({ indicatorId, quarter, reference }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <span className="screen-only">
      {' '}
      <Button look="plain" onClick={() => setIsOpen(true)}>
        Verify<span className="vh"> {reference}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <VerifyDialog indicatorId={indicatorId} quarter={quarter} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </span>
  )
}
