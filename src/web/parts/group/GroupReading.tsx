import type { ReactNode } from 'react'
import type { ManagementGroupPage } from '../../../contract/managementGroups.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { PageKeys } from '../../ui/PageKeys.tsx'
import type { PageKey } from '../../ui/pageKey.ts'
import { SinceLastMeeting } from '../scorecard/SinceLastMeeting.tsx'
import type { IndicatorLinks } from '../scorecard/useIndicatorLinks.ts'
import { GroupIndicators } from './GroupIndicators.tsx'
import { groupHeadline } from './groupHeadline.ts'
import { OwedSection } from './OwedSection.tsx'
import { RewardTermsSection } from './RewardTermsSection.tsx'
import { StretchTable } from './StretchTable.tsx'
import { PageFoot } from '../PageFoot.tsx'
import { sheetWords } from '../../format/sheetWords.ts'

type Props = {
  readonly page: ManagementGroupPage
  readonly links: IndicatorLinks
  readonly keys: readonly PageKey[]
  /** What its reader does here, after what the page says. */
  readonly children: ReactNode
}

/** A group's sentence, its stretch targets and indicators; beside them what it owes and how reward is worked out. */
export function GroupReading({ page, links, keys, children }: Props) {
  return (
    <>
      <div className="group-reading">
        <h2 className="lede">{groupHeadline(page)}</h2>
        <div className="cols">
          <div>
            {page.stretch.length > 0 && <StretchTable page={page} links={links} />}
            {page.rows.length > 0 && <GroupIndicators page={page} links={links} />}
          </div>
          <div className="group-aside">
            <OwedSection page={page} hrefOf={links.hrefOf} />
            {!page.past && <SinceLastMeeting of={{ group: page.id }} asAt={page.asAt} />}
            <RewardTermsSection agreement={page.agreement} payments={page.payments} />
          </div>
        </div>
      </div>
      {children}
      <PageFoot sheet={sheetWords(`${page.name}, ${quarterLabelOf(page.quarter)}`, page)}>
        <p>{page.statusRule}</p>
        <p>
          {page.name}, {quarterLabelOf(page.quarter)}, as it stood on {longDate(isoDate(page.asAt))}.
          {page.illustrative && ' Figures and targets given without a source are illustrative.'}
        </p>
        <PageKeys keys={keys} />
      </PageFoot>
    </>
  )
}
