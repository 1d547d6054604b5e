import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ArrangedItem } from '../../../domain/meetings/agenda/arranged.ts'
import { RecommendationLine } from './RecommendationLine.tsx'

type Props = {
  readonly item: Pick<ArrangedItem, 'kind' | 'recommendationIds'>
  readonly morning: Morning
  readonly partnership: Partnership
}

/** The recommendations taken with an item, in the order they were put. */
export function RecommendationLines({ item, morning, partnership }: Props) {
  const { meeting } = morning
  const own = meeting.recommendations.filter(({ id }) => item.recommendationIds.includes(id))
  if (own.length === 0) return null
  return (
    <ul className="put">
      {own.map((each) => (
        <RecommendationLine
          key={each.id}
          recommendation={each}
          morning={morning}
          partnership={partnership}
          isTitle={item.kind === 'recommendation'}
        />
      ))}
    </ul>
  )
}
