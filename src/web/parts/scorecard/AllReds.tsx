import type { Red } from '../../../contract/scorecards.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { RedsTable } from './RedsTable.tsx'
import { redsHeadline } from '../../../papers/words/countWords.ts'

type Props = {
  readonly reds: readonly Red[]
  readonly hrefOf: (indicatorId: string) => string
  readonly onClose: () => void
}

/** The full list, when the strip has room for the worst only. */
export function AllReds({ reds, hrefOf, onClose }: Props) {
  return (
    <Dialog title={redsHeadline(reds.length)} wide onClose={onClose}>
      <RedsTable reds={reds} named={reds.length} hrefOf={hrefOf} />
    </Dialog>
  )
}
