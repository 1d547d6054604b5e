import { useState } from 'react'
import { useSetUpPartnership } from '../api/partnershipWrites.ts'
import { refusalWords } from '../parts/refusalWords.ts'
import { blankSetUp, setUpRequest, type SetUpField } from '../parts/setUp/setUpDraft.ts'
import { SetUpFields } from '../parts/setUp/SetUpFields.tsx'
import { setUpProblems } from '../parts/setUp/setUpProblems.ts'
import { Button } from '../ui/Button.tsx'
import { focusFirstProblem } from '../ui/focusFirstProblem.ts'
import { Notice } from '../ui/Notice.tsx'
import { useHeldState } from '../ui/useHeldState.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/setUp/setUp.css'

/** An empty store: who the partnership is, and its first scorecard. */
export function SetUpPage() {
  const [draft, setDraft, forget] = useHeldState('partnership being set up', blankSetUp)
  const [missing, setMissing] = useState<Partial<Record<SetUpField, string>>>({})
  const setUp = useSetUpPartnership()
  usePageTitle('Set up a scorecard')
  return (
    <div className="wrap">
      <form
        className="set-up"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          if (setUp.isPending) return
          const checked = setUpRequest(draft)
          setMissing('missing' in checked ? checked.missing : {})
          if ('missing' in checked) {
            focusFirstProblem(form)
            return
          }
          // Once there is a partnership the set-up page gives way to its scorecard.
          setUp.mutateAsync(checked.request).then(forget, () => focusFirstProblem(form))
        }}
      >
        <div className="title">
          <div>
            <h1>Set up a scorecard</h1>
            <p className="sub">
              This store is empty. Say whose scorecard it is; indicators and figures come next. Everything but
              the area can be added to later.
            </p>
          </div>
        </div>
        {setUp.error && (
          <Notice look="red" role="alert">
            <p>
              <b>The partnership has not been set up.</b> {refusalWords(setUp.error)}
            </p>
          </Notice>
        )}
        <SetUpFields
          draft={draft}
          problems={{ ...setUpProblems(setUp.error), ...missing }}
          onDraft={setDraft}
        />
        <div className="actions what-next">
          <Button look="first" type="submit" aria-disabled={setUp.isPending}>
            {setUp.isPending ? 'Setting up…' : 'Set up and open the scorecard'}
          </Button>
        </div>
      </form>
    </div>
  )
}
