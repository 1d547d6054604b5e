import type { Ref } from 'react'
import type { ManagementGroupPage } from '../../../contract/managementGroups.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { isRed } from '../../../domain/scorecards/isRed.ts'
import { quarterWordsOf } from '../../format/quarterWords.ts'
import type { GroupAddress } from '../../paths.ts'
import type { Shown } from '../../shownAddress.ts'
import { Button } from '../../ui/Button.tsx'
import { AsAtPicker } from '../AsAtPicker.tsx'
import { ExportKeyButton } from '../papers/ExportButton.tsx'
import { QuarterStepper } from '../QuarterStepper.tsx'

type Props = {
  readonly address: GroupAddress
  readonly partnership: Partnership
  /** The page on show; while another is fetched, the one before it. */
  readonly page: ManagementGroupPage | undefined
  readonly asAtPicker: Ref<HTMLSelectElement>
  readonly onChange: (change: Shown) => void
}

/** Which group, which quarter, as known when. */
export function GroupTitle({ address, partnership, page, asAtPicker, onChange }: Props) {
  const known = partnership.managementGroups.find(({ id }) => id === address.group)
  const quarter = address.quarter ?? page?.quarter
  return (
    <div className="title">
      <div>
        <h1>{page?.name ?? known?.name ?? 'Management group'}</h1>
        <p className="sub">Management group chair’s page{quarter && `, ${quarterWordsOf(quarter)}`}</p>
      </div>
      <div className="pickers">
        {page && quarter && (
          <QuarterStepper
            quarter={quarter}
            first={page.firstQuarter}
            last={page.lastQuarter}
            onChoose={(chosen) => onChange({ quarter: chosen === page.currentQuarter ? undefined : chosen })}
          />
        )}
        <AsAtPicker
          asAt={address.asAt}
          businessDate={partnership.businessDate}
          picker={asAtPicker}
          onChoose={(asAt) => onChange({ asAt })}
        />
        {page && page.rows.length > 0 && (
          <ExportKeyButton
            view={{
              kind: 'group',
              id: page.id,
              title: page.name,
              quarter: page.quarter,
              asAt: address.asAt,
              groups: [],
              total: page.rows.length,
              rows: page.rows.map((row) => ({ ...row, isRed: isRed(row) })),
            }}
          />
        )}
        <Button onClick={() => window.print()}>Print the group’s pages</Button>
      </div>
    </div>
  )
}
