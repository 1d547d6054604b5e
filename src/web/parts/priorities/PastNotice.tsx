import { Link } from 'wouter'
import { longDate } from '../../../domain/time/dateWords.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'

/** Says plainly that the page shows a past date. */
export function PastNotice({ asAt, today }: { readonly asAt: IsoDate; readonly today: string }) {
  return (
    <aside className="past" aria-label="A past date">
      <div className="wrap">
        <p>
          <b>As it stood on {longDate(asAt)}.</b> Nothing can be edited here.{' '}
          <Link href={today}>Back to today</Link>
        </p>
      </div>
    </aside>
  )
}
