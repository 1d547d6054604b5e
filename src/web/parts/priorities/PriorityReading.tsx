import type { Partnership } from '../../../contract/partnership.ts'
import type { PriorityPage } from '../../../contract/priorities.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import { ThingHistory } from '../ThingHistory.tsx'
import { ActionPlanSection } from './ActionPlanSection.tsx'
import { LinkedIndicatorsSection } from './LinkedIndicatorsSection.tsx'
import { PriorityAside } from './PriorityAside.tsx'
import { ProgressSection } from './ProgressSection.tsx'
import { SlippedList } from './SlippedList.tsx'
import { PageFoot } from '../PageFoot.tsx'
import { sheetWords } from '../../format/sheetWords.ts'

type Props = {
  readonly page: PriorityPage
  readonly partnership: Partnership
  readonly asAt: IsoDate | undefined
}

/** A priority read from the top: what has slipped, the plan, its indicators and its progress; beside them, what it rests on. */
export function PriorityReading({ page, partnership, asAt }: Props) {
  return (
    <div className="priority-reading">
      {page.aim !== '' && <p className="std aim">{page.aim}</p>}
      <SlippedList slipped={page.slipped} />
      <div className="cols">
        <div>
          <ActionPlanSection page={page} partnership={partnership} />
          <LinkedIndicatorsSection page={page} asAt={asAt} />
          <ProgressSection page={page} />
        </div>
        <PriorityAside page={page}>
          <ThingHistory
            key={page.asAt}
            thing={{ kind: 'priority', id: page.id }}
            of={`of ${page.title}`}
            asAt={asAt}
          />
        </PriorityAside>
      </div>
      <PageFoot sheet={sheetWords(page.title, page)}>
        <p>
          {page.title}, as it stood on {longDate(isoDate(page.asAt))}.
          {page.illustrative && ' What is marked illustrative is not in the partnership’s papers.'}
        </p>
      </PageFoot>
    </div>
  )
}
