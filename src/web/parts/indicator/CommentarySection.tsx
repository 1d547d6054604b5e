import { useState } from 'react'
import type { Commentary } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { CommentaryForm } from './CommentaryForm.tsx'
import { useIndicatorRights } from './useIndicatorRights.ts'
import { knownWords, recordWords } from './recordWords.ts'

type Props = { readonly page: IndicatorPage; readonly partnership: Partnership }

/** How many quarters of commentary are read at first. */
const FIRST_SHOWN = 3

/** What partners say of the figures, quarter by quarter, newest first; written and edited in place. */
export function CommentarySection({ page, partnership }: Props) {
  const [writing, setWriting] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const { commentIn } = useIndicatorRights(page)
  // Newest quarter first and, within one, what stands first, as the service gives them.
  const standing = page.commentary.filter((each, at) => page.commentary[at - 1]?.quarter !== each.quarter)
  const has = (quarter: string) => standing.some((each) => each.quarter === quarter)
  // One list of both: a form whose quarter somebody else has written in meanwhile stays the same form.
  const lines: readonly { readonly quarter: string; readonly said: Commentary | null }[] = [
    ...(writing !== null && !has(writing) ? [{ quarter: writing, said: null }] : []),
    ...standing.map((said) => ({ quarter: said.quarter, said })),
  ]
  const form = (quarter: string) => (
    <CommentaryForm
      key={quarter}
      page={page}
      partnership={partnership}
      quarter={quarter}
      standing={standing.find((each) => each.quarter === quarter) ?? null}
      onQuarter={setWriting}
      onDone={() => setWriting(null)}
    />
  )
  return (
    <section className="sec">
      <h2>Commentary</h2>
      {standing.length === 0 && writing === null && <p>Nothing has been written yet.</p>}
      {lines.map(({ quarter, said }, at) =>
        said === null || writing === quarter ? (
          form(quarter)
        ) : (
          <article
            key={said.sequence}
            className={all || at < FIRST_SHOWN ? 'commentary' : 'commentary earlier'}
          >
            <p className="small quiet">
              {byline(said, partnership)}
              {commentIn(quarter) && (
                <Button look="plain" className="screen-only" onClick={() => setWriting(quarter)}>
                  Edit<span className="vh"> the commentary for {quarterLabelOf(quarter)}</span>
                </Button>
              )}
            </p>
            <p className="std">{said.text}</p>
          </article>
        ),
      )}
      <p className="actions screen-only more">
        {standing.length > FIRST_SHOWN && (
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `Show the latest ${FIRST_SHOWN}` : `Show all ${standing.length}`}
          </Button>
        )}
        {commentIn(page.quarter) && writing === null && (
          <Button onClick={() => setWriting(page.quarter)}>
            {has(page.quarter)
              ? 'Write or edit commentary'
              : `Write commentary for ${quarterLabelOf(page.quarter)}`}
          </Button>
        )}
      </p>
    </section>
  )
}

/** "Q2 2010/11, hospital trust, 18 October 2010", and who entered it late. */
function byline({ quarter, partnerId, record }: Commentary, { partners }: Partnership): string {
  const partner = partners.find(({ id }) => id === partnerId)?.name
  const late = record.enteredLate ? `, recorded by ${recordWords(record)}` : ''
  return [quarterLabelOf(quarter), partner ?? record.recordedBy, knownWords(record)].join(', ') + late
}
