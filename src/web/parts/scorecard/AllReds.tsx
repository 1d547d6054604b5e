import type { Red } from '../../../contract/scorecards.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { RedsTable } from './RedsTable.tsx'
import { redsHeadline } from '../../../papers/words/countWords.ts'

type Props = {
  /** Worst first; the rest of them may be on its way. */
  readonly reds: readonly Red[]
  readonly all: number
  readonly hrefOf: (indicatorId: string) => string
  readonly onClose: () => void
}

/** The full list, when the strip has room for the worst only. */
export function AllReds({ reds, all, hrefOf, onClose }: Props) {
  return (
    <Dialog title={redsHeadline(all)} wide onClose={onClose}>
      <RedsTable reds={reds} named={all} all={all} hrefOf={hrefOf} />
      {reds.length < all && <p>Getting the other {all - reds.length}.</p>}
    </Dialog>
  )
}
