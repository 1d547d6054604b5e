import type { Red } from '../../../contract/scorecards.ts'
import { redsHeadline } from '../../format/countWords.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { RedsTable } from './RedsTable.tsx'

type Props = {
  readonly reds: readonly Red[]
  /** How many there are: a few more than `reds` while the rest of the scorecard is on its way. */
  readonly total: number
  readonly hrefOf: (indicatorId: string) => string
  readonly onClose: () => void
}

/** The full list, when the strip has room for the worst only. */
export function AllReds({ reds, total, hrefOf, onClose }: Props) {
  return (
    <Dialog title={redsHeadline(total)} wide onClose={onClose}>
      <RedsTable reds={reds} named={reds.length} hrefOf={hrefOf} />
      {reds.length < total && <output>Getting the other {total - reds.length}.</output>}
    </Dialog>
  )
}
