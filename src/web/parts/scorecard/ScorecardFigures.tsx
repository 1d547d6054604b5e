import { lazy, type RefObject, Suspense, useRef, useState } from 'react'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { useStanding } from '../../api/meQueries.ts'
import { useRowScope } from '../membership/rowScope.ts'
import type { ScorecardAddress } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import type { PageKey } from '../../ui/pageKey.ts'
import { PageKeys } from '../../ui/PageKeys.tsx'
import { Filters } from './Filters.tsx'
import { type Changing, MembershipChanges } from './MembershipChanges.tsx'
import { OutsideFilter } from './OutsideFilter.tsx'
import { ReasonLine } from './ReasonLine.tsx'
import { MarksKey, ScorecardKey } from './ScorecardKey.tsx'
import { ScorecardTable } from './ScorecardTable.tsx'
import { SummaryStrip } from './SummaryStrip.tsx'
import { useFindKey } from './useFindKey.ts'
import type { ScorecardWays } from './useScorecardWays.ts'
import { useShownRows } from './useShownRows.ts'
import { useTypedFind } from './useTypedFind.ts'
import './scorecardFigures.css'

const QuartersTable = lazy(() =>
  import('./QuartersTable.tsx').then((module) => ({ default: module.QuartersTable })),
)

type Props = {
  readonly page: ScorecardPage
  readonly partnership: Partnership
  readonly address: ScorecardAddress
  readonly ways: ScorecardWays
  readonly asAtPicker: RefObject<HTMLSelectElement | null>
  /** Rows are needed that have not been sent yet. */
  readonly onWantAll: () => void
}

/** The summary, the filters and the figures of one scorecard, with the keys that work them. */
export function ScorecardFigures({ page, partnership, address, ways, asAtPicker, onWantAll }: Props) {
  const { adjust, hrefOf } = ways
  const findBox = useRef<HTMLInputElement>(null)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const [changing, setChanging] = useState<Changing>({ step: 'none' })
  const [allReds, setAllReds] = useState(false)
  const [find, setFind] = useTypedFind(address.find, (text) => adjust({ find: text }))
  const order = address.order ?? 'group'
  const isQuarters = address.view === 'quarters'
  const filter = { status: address.status, group: address.group, lead: address.lead, find: find || undefined }
  const isFiltered = Object.values(filter).some((each) => each !== undefined)
  const { rows, redsOutside } = useShownRows(page, filter, order)
  useFindKey(findBox, page.rowsTotal)
  const { may } = useStanding()
  const { openGroups, mayOrder } = useRowScope(partnership, page.id)
  const open = page.past ? [] : openGroups(page.groups).map(({ id }) => id)
  const canAdd = !page.past && openGroups(partnership.managementGroups).length > 0
  const focused = rows.find(({ indicatorId }) => indicatorId === focusedId)
  const clear = () => {
    setFind('')
    adjust({ status: undefined, group: undefined, lead: undefined, find: undefined })
  }
  const keys: PageKey[] = [
    { key: '/', words: 'Find an indicator', run: () => findBox.current?.focus() },
    { key: '[', words: 'The quarter before' },
    { key: ']', words: 'The quarter after' },
    ...(may('readTheScorecards')
      ? [{ key: 'a', words: 'Choose the date it stood on', run: () => asAtPicker.current?.focus() }]
      : []),
    ...(may('readTheScorecards') ? [{ key: 'e', words: 'Export' }] : []),
    { key: 'r', words: 'Name every red', run: () => setAllReds(page.reds.length > 0) },
    { key: 'ArrowUp', shown: '↑', words: 'On a status: the indicator above' },
    {
      key: 'ArrowDown',
      shown: '↓',
      words: 'On a status: the indicator below; in the find box: the first found',
    },
    { key: 'Enter', words: 'On a status: open the indicator' },
    { key: 'Escape', shown: 'Esc', words: 'Clear the filter', ...(isFiltered && { run: clear }) },
  ]

  return (
    <>
      <div className="wrap">
        <SummaryStrip
          page={page}
          hrefOf={hrefOf}
          groupHrefOf={ways.groupHrefOf}
          allReds={allReds}
          onAllReds={setAllReds}
        />
        <Filters
          page={page}
          filter={filter}
          order={order}
          findBox={findBox}
          shown={shownWords(page, rows.length)}
          isFiltered={isFiltered}
          onFind={setFind}
          onFilter={adjust}
          onOrder={(chosen) => adjust({ order: chosen })}
          onClear={clear}
        />
        <OutsideFilter reds={redsOutside} hrefOf={hrefOf} onShow={clear} />
        {rows.length === 0 ? (
          <p className="no-rows">No indicator matches.</p>
        ) : isQuarters ? (
          <Suspense fallback={<p className="no-rows">Getting the quarters.</p>}>
            <QuartersTable page={page} rows={rows} grouped={isGrouped(order)} ways={ways} />
          </Suspense>
        ) : (
          <ScorecardTable
            page={page}
            rows={rows}
            order={order}
            grouped={isGrouped(order)}
            focusedId={focusedId}
            openGroups={open.join(' ')}
            hrefOf={ways.fullHrefOf}
            groupHrefOf={ways.groupPageHrefOf}
            onWantAll={onWantAll}
            onOrder={(chosen) => adjust({ order: chosen })}
            onFocusRow={setFocusedId}
            onOpen={ways.open}
            onApproach={ways.approach}
            onChange={(row, button) => setChanging({ step: 'menu', row, button })}
          />
        )}
        <div className="under">
          {isQuarters ? <MarksKey /> : <ScorecardKey />}
          {canAdd && (
            <p className="actions screen-only">
              <Button
                onClick={({ currentTarget: button }) => setChanging({ step: 'dialog', mode: 'add', button })}
              >
                Add an indicator
              </Button>
              {mayOrder(page.rows) && (
                <Button
                  onClick={({ currentTarget: button }) =>
                    setChanging({ step: 'dialog', mode: 'order', button })
                  }
                >
                  Change the order
                </Button>
              )}
            </p>
          )}
        </div>
      </div>
      {isQuarters ? (
        <div className="wrap screen-only">
          <PageKeys keys={keys} />
        </div>
      ) : (
        <ReasonLine row={focused}>
          <PageKeys keys={keys} />
        </ReasonLine>
      )}
      <MembershipChanges page={page} changing={changing} onChange={setChanging} />
    </>
  )
}

const isGrouped = (order: string): boolean => order === 'group' || order === 'agreed'

/** "All 29 shown", "3 of 29 shown", and while only the first are there how many they are. */
function shownWords(page: ScorecardPage, shown: number): string {
  const all = page.rowsTotal.toLocaleString('en-GB')
  if (page.rows.length < page.rowsTotal)
    return `The first ${page.rows.length} of ${all}; the rest follow as you scroll`
  return shown === page.rowsTotal ? `All ${all} shown` : `${shown.toLocaleString('en-GB')} of ${all} shown`
}
