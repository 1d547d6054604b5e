import { illustrativeWords } from '../../../chart/illustrative.ts'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { withLayers } from '../../../chart/chartLayers.ts'
import { headline } from '../../../chart/quarterHeadline.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useStanding } from '../../api/meQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { PageKeys } from '../../ui/PageKeys.tsx'
import { useDrawnNext } from '../../ui/useDrawnNext.ts'
import { useHashTarget } from '../../ui/useHashTarget.ts'
import { PerformanceChart } from '../PerformanceChart.tsx'
import type { Beside } from './beside.ts'
import type { ChartPart } from '../../paths.ts'
import { ChartToggles } from './ChartToggles.tsx'
import { chartFiguresOf } from '../../../papers/sheet/chartFiguresOf.ts'
import { chartLayersOf } from './chartLayersOf.ts'
import { CommentarySection } from './CommentarySection.tsx'
import { DecisionsSection } from './DecisionsSection.tsx'
import { illustrativeOf, sourceOf } from '../../../papers/sheet/exportSheetOf.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { HistorySection } from './HistorySection.tsx'
import { DefinitionSection, TargetsSection } from './IndicatorAside.tsx'
import { IndicatorHeading } from './IndicatorHeading.tsx'
import { IndicatorStatus } from './IndicatorStatus.tsx'
import type { Neighbours } from './neighbours.ts'
import { agreementIn } from './agreementIn.ts'
import { Panel } from './Panel.tsx'
import { RewardSection } from './RewardSection.tsx'
import { useIndicatorRights } from './useIndicatorRights.ts'
import { VariationWords } from './VariationWords.tsx'
import { YearEndSection } from './YearEndSection.tsx'
import { PageFoot } from '../PageFoot.tsx'
import { sheetWords } from '../../format/sheetWords.ts'

// Fetched when they are opened: most readers only read.
const ExportPanel = lazy(() =>
  import('./ExportPanel.tsx').then((module) => ({ default: module.ExportPanel })),
)
const DefinitionForm = lazy(() =>
  import('./DefinitionForm.tsx').then((module) => ({ default: module.DefinitionForm })),
)
const FigureEntry = lazy(() =>
  import('./FigureEntry.tsx').then((module) => ({ default: module.FigureEntry })),
)
const PublishedEntry = lazy(() =>
  import('./PublishedEntry.tsx').then((module) => ({ default: module.PublishedEntry })),
)
const VerifyFigure = lazy(() =>
  import('./VerifyFigure.tsx').then((module) => ({ default: module.VerifyFigure })),
)
const TargetEntry = lazy(() =>
  import('./TargetEntry.tsx').then((module) => ({ default: module.TargetEntry })),
)

type Props = {
  readonly page: IndicatorPage
  readonly partnership: Partnership
  readonly scorecard: { readonly title: string; readonly href: string } | null
  readonly neighbours: Neighbours
  /** What of the chart is left out. */
  readonly without: readonly ChartPart[]
  readonly onWithout: (without: readonly ChartPart[]) => void
}

/** The page once its figures are here: sentence, status, chart, figures, and their history. */
export function IndicatorReading({ page, partnership, scorecard, neighbours, without, onWithout }: Props) {
  const rights = useIndicatorRights(page)
  const isMember = useStanding().may('readTheScorecards')
  const figures = useMemo(() => chartFiguresOf(page), [page])
  const sentence = useMemo(() => headline(figures), [figures])
  const layers = useMemo(() => chartLayersOf(without), [without])
  const [beside, setBeside] = useState<Beside | null>(null)
  const [, go] = useLocation()
  const isWhole = useDrawnNext()
  useHashTarget(isWhole)
  const table = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  const open = (next: Beside) => {
    opener.current = document.activeElement
    setBeside(next)
  }
  const close = () => {
    setBeside(null)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  const follow = (href: string | undefined) => (href ? { run: () => go(href) } : {})
  const keys = [
    { key: 'j', words: 'Next indicator on the scorecard', ...follow(neighbours.next?.href) },
    { key: 'k', words: 'Previous indicator', ...follow(neighbours.previous?.href) },
    { key: 'e', words: 'Export this chart', run: () => open({ doing: 'export' }) },
    { key: 't', words: 'Go to the figures behind the chart', run: () => table.current?.focus() },
    { key: 'Escape', shown: 'Esc', words: 'Back to the scorecard', ...follow(scorecard?.href) },
    {
      key: 'ArrowLeft',
      shown: '← → Home End',
      words: 'Read the chart from figure to figure, when it has focus',
    },
  ]
  return (
    <>
      <IndicatorHeading page={page} headline={sentence} scorecard={scorecard} neighbours={neighbours} />
      <IndicatorStatus
        page={page}
        beside={beside}
        onOpen={open}
        onClose={close}
        toggles={<ChartToggles figures={figures} without={without} onWithout={onWithout} />}
      />
      <div
        className={['indicator-cols', beside && 'with-panel', !isWhole && 'begun'].filter(Boolean).join(' ')}
      >
        <div className="chart-column">
          <p className="std reason-words">
            <Reason words={page.reason} /> <VariationWords page={page} />
          </p>
          <PerformanceChart figures={figures} headline={sentence} layers={layers} />
          <p className="note">
            {sourceOf(page) && `Source: ${sourceOf(page).replace(/\.$/, '')}.`}{' '}
            <b>{illustrativeWords(illustrativeOf(page))}</b>
          </p>
        </div>
        {beside && (
          <Panel key={JSON.stringify(beside)} title={panelTitles[beside.doing]} onClose={close}>
            <Suspense fallback={<p className="small quiet">Getting the form.</p>}>
              {beside.doing === 'export' && (
                <ExportPanel
                  page={page}
                  partnership={partnership}
                  figures={withLayers(figures, layers)}
                  headline={sentence}
                />
              )}
              {beside.doing === 'figure' && (
                <FigureEntry
                  page={page}
                  today={partnership.businessDate}
                  periodLabel={beside.periodLabel}
                  onDone={close}
                />
              )}
              {beside.doing === 'verify' && <VerifyFigure page={page} onDone={close} />}
              {beside.doing === 'target' && (
                <TargetEntry page={page} today={partnership.businessDate} onDone={close} />
              )}
              {beside.doing === 'published' && (
                <PublishedEntry page={page} today={partnership.businessDate} onDone={close} />
              )}
              {beside.doing === 'definition' && (
                <DefinitionForm page={page} partnership={partnership} onDone={close} />
              )}
            </Suspense>
          </Panel>
        )}
        {isWhole && (
          <>
            <div className="reading-column">
              <div className="reading-pair">
                <YearEndSection page={page} />
                <CommentarySection page={page} partnership={partnership} />
              </div>
              <FiguresTable
                page={page}
                heading={table}
                mayRevise={rights.enterIn}
                onRevise={(periodLabel) => open({ doing: 'figure', periodLabel })}
                onPublished={rights.recordPublished ? () => open({ doing: 'published' }) : undefined}
              />
              <HistorySection page={page} />
            </div>
            <div className="side-column">
              <DefinitionSection
                page={page}
                onRecord={rights.define ? () => open({ doing: 'definition' }) : undefined}
              />
              <TargetsSection page={page} />
              {isMember && (
                <>
                  <RewardSection page={page} agreement={agreementIn(partnership, page.quarter)} />
                  <DecisionsSection page={page} />
                </>
              )}
            </div>
          </>
        )}
      </div>
      <PageFoot
        sheet={sheetWords(
          `${page.reference} ${page.definition.title}, ${quarterLabelOf(page.quarter)}`,
          page,
        )}
      >
        <p>
          As it stood on {longDate(isoDate(page.asAt))}. {quarterLabelOf(page.quarter)}.{' '}
          {page.illustrative && 'Figures and targets without a source are illustrative.'}
        </p>
        <PageKeys keys={keys} />
      </PageFoot>
    </>
  )
}

const panelTitles: Readonly<Record<Beside['doing'], string>> = {
  verify: 'Verify a figure',
  export: 'Export this chart',
  figure: 'Enter or revise a figure',
  target: 'Set a target',
  definition: 'Record a new version of the definition',
  published: 'Record a published status',
}

/** "Amber: 141.6 …", its first word set strong. */
function Reason({ words }: { words: string }) {
  const colon = words.indexOf(':')
  return colon < 0 ? (
    words
  ) : (
    <>
      <b>{words.slice(0, colon + 1)}</b>
      {words.slice(colon + 1)}
    </>
  )
}
