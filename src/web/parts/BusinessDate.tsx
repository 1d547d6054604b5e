import { useState } from 'react'
import { longDate } from '../../domain/time/dateWords.ts'
import { parseIsoDate } from '../../domain/time/isoDate.ts'
import type { Partnership } from '../../contract/partnership.ts'
import { useStanding } from '../api/meQueries.ts'
import { fetchedOnce } from '../ui/fetchedOnce.ts'
import { fromChunk } from '../ui/fromChunk.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

const MoveBusinessDate = fromChunk(
  fetchedOnce(() => import('./MoveBusinessDate.tsx')),
  (chunk) => chunk.MoveBusinessDate,
  null,
)

/** The date the pages are read on, and who reads them. An example keeps its own date, which can be moved forward here. */
export function BusinessDate({ partnership }: { readonly partnership: Partnership }) {
  const [moving, setMoving] = useState(false)
  const { may } = useStanding()
  const date = parseIsoDate(partnership.businessDate)
  const words = date ? longDate(date) : partnership.businessDate
  return (
    <div className="who">
      <span>
        {partnership.keepsOwnDate && 'The example’s today: '}
        {partnership.keepsOwnDate && may('managePartnership') ? (
          <button type="button" aria-expanded={moving} onClick={() => setMoving(!moving)}>
            {words}
          </button>
        ) : (
          words
        )}
      </span>
      <br />
      <span>
        <WhoIsHere />
      </span>
      {moving && (
        <MoveBusinessDate
          from={partnership.businessDate}
          seen={partnership.dateEtag}
          onDone={() => setMoving(false)}
        />
      )}
    </div>
  )
}
