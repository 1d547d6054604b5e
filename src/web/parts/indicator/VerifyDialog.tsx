import { useQuery } from '@tanstack/react-query'
import { indicatorQuery } from '../../api/indicatorQueries.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { CouldNotRead } from '../CouldNotRead.tsx'
import { VerifyFigure } from './VerifyFigure.tsx'
import './indicatorForms.css'

type Props = { readonly indicatorId: string; readonly quarter: string; readonly onClose: () => void }

/** The latest figure of an indicator in a quarter, to be verified where its page is not open. */
export function VerifyDialog({ indicatorId, quarter, onClose }: Props) {
  const { data: page, error, refetch } = useQuery(indicatorQuery(indicatorId, { quarter }))
  return (
    <Dialog
      title={page ? `Verify ${page.reference} ${page.definition.title}` : 'Verify a figure'}
      onClose={onClose}
    >
      <div className="in">
        {error && <CouldNotRead what="The figure" failure={error} onRetry={() => refetch()} />}
        {page && <VerifyFigure page={page} onDone={onClose} />}
      </div>
    </Dialog>
  )
}
