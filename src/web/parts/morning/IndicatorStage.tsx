import { useMemo } from 'react'
import { headline } from '../../../chart/quarterHeadline.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { chartFiguresOf } from '../../../papers/sheet/chartFiguresOf.ts'
import { afterTheWord } from '../../../papers/sheet/exportSheetOf.ts'
import { StatusTag } from '../StatusTag.tsx'
import { MorningChart } from './MorningChart.tsx'

/** The sentence the figures support, the status and why, and the chart. */
export function IndicatorStage({ page }: { readonly page: IndicatorPage }) {
  const figures = useMemo(() => chartFiguresOf(page), [page])
  const sentence = useMemo(() => headline(figures), [figures])
  return (
    <div className="room-left">
      <h1>{sentence}</h1>
      <div className="room-facts">
        <StatusTag status={page.status} word={page.statusWord} />
        <p>
          <b className="nowrap">{page.reference}</b>
          {page.leadPartner && `, ${page.leadPartner}`}. {afterTheWord(page.reason)}
        </p>
      </div>
      <MorningChart figures={figures} />
    </div>
  )
}
