import { lazy, Suspense } from 'react'
import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'

/** What a person is about to change: nothing, choosing for one row, or filling in a decision. */
export type Changing =
  | { readonly step: 'none' }
  | { readonly step: 'menu'; readonly row: ScorecardRow; readonly button: Element }
  | {
      readonly step: 'dialog'
      readonly mode: 'add' | 'remove' | 'move' | 'order'
      readonly indicatorId?: string
      /** Where focus goes back to; the menu's own button is gone by then. */
      readonly button?: Element
    }

const Menu = lazy(() => import('../../ui/Menu.tsx').then((module) => ({ default: module.Menu<Mode> })))
const MembershipDialog = lazy(() =>
  import('../membership/MembershipDialog.tsx').then((module) => ({ default: module.MembershipDialog })),
)

type Mode = 'move' | 'remove'
type Props = {
  readonly page: ScorecardPage
  readonly changing: Changing
  readonly onChange: (changing: Changing) => void
}

/** Adding, moving, removing and reordering: each by a cited decision, in a dialog that comes when it is asked for. */
export function MembershipChanges({ page, changing, onChange }: Props) {
  const stop = () => onChange({ step: 'none' })
  switch (changing.step) {
    case 'none':
      return null
    case 'menu':
      return (
        <Suspense>
          <Menu
            label={`Change ${changing.row.reference}`}
            anchor={changing.button}
            choices={[
              { id: 'move', words: 'Move to another group…' },
              { id: 'remove', words: 'Remove from this scorecard…' },
            ]}
            onChoose={(mode) =>
              onChange({
                step: 'dialog',
                mode,
                indicatorId: changing.row.indicatorId,
                button: changing.button,
              })
            }
            onClose={stop}
          />
        </Suspense>
      )
    case 'dialog':
      return (
        <Suspense>
          <MembershipDialog
            mode={changing.mode}
            scorecardId={page.id}
            indicatorId={changing.indicatorId}
            quarter={page.quarter}
            onClose={() => {
              stop()
              if (changing.button) focusBackTo(changing.button)
            }}
          />
        </Suspense>
      )
  }
}

/** Once the dialog is gone: to the button it came from or, when its row has left, to the page. */
function focusBackTo(button: Element): void {
  setTimeout(() => {
    const target = button.isConnected ? button : document.getElementById('main')
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  })
}
