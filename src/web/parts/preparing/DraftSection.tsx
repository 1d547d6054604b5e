import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { PutForward } from './PutForward.tsx'
import { RecommendationForm } from './RecommendationForm.tsx'
import { chairsIn } from './useMayDraft.ts'

type Props = { readonly morning: Morning; readonly partnership: Partnership }

/** Where officers draft recommendations of any kind, and a chair the two of their own group. */
export function DraftSection({ morning, partnership }: Props) {
  const { mayAnywhere, standing } = useStanding()
  const { isOpen, button, toggle, close } = useUnfolded()
  const { meeting, reported, signed } = morning
  if (signed) return null
  if (!mayAnywhere('draftRecommendations'))
    return chairsIn(standing).map((groupId) => (
      <PutForward
        key={groupId}
        meeting={meeting}
        scorecardId={reported?.scorecardId}
        partnership={partnership}
        groupId={groupId}
      />
    ))
  return (
    <section className="sec screen-only">
      <h2>Recommendations</h2>
      <p className="quiet">Each stands under the item it is about, or is an item of its own.</p>
      <p className="actions">
        <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
          Draft a recommendation
        </Button>
      </p>
      {isOpen && (
        <RecommendationForm
          meeting={meeting}
          scorecardId={reported?.scorecardId}
          partnership={partnership}
          ofGroup={null}
          onClose={close}
        />
      )}
    </section>
  )
}
