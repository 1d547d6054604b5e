import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { AddByDecision } from './AddByDecision.tsx'
import type { ChosenIndicator } from './chosenIndicator.ts'
import { IndicatorChooser } from './IndicatorChooser.tsx'
import './membership.css'

type Props = {
  readonly page: ScorecardPage
  readonly partnership: Partnership
  readonly onClose: () => void
}

/** Adding an indicator: first which, then the decision that agreed it. */
export function AddDialog({ page, partnership, onClose }: Props) {
  const [chosen, setChosen, forget] = useHeldState<ChosenIndicator | null>(
    `chosen to add to ${page.id}`,
    null,
  )
  if (chosen) {
    return (
      <AddByDecision
        key={chosen.id}
        indicator={chosen}
        page={page}
        partnership={partnership}
        onChooseAnother={() => setChosen(null)}
        onAdded={forget}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog title="Add an indicator to the scorecard" wide onClose={onClose}>
      <IndicatorChooser page={page} partners={partnership.partners} onChosen={setChosen} />
    </Dialog>
  )
}
