import { Link } from 'wouter'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { minutesOver } from '../../../domain/meetings/timeBox.ts'
import { paths } from '../../paths.ts'
import { clockWords, useNow } from './clock.ts'
import type { SittingStanding } from './sittingStanding.ts'

type Props = {
  readonly morning: Morning
  readonly partnership: Partnership
  readonly sitting: SittingStanding
  /** Which item, from 0; as many as there are on the last screen. */
  readonly at: number
  /** "Following", or how to follow again; empty where there is nobody to follow. */
  readonly following: string
}

/** More steps than this are no longer told apart from the end of a table. */
const MOST_STEPS = 20

/** Whose meeting it is, how far it has come, and whether it keeps to its time. */
export function MorningBar({ morning, partnership, sitting, at, following }: Props) {
  const { meeting, items } = morning
  const total = items.length
  const isLast = at >= total
  return (
    <header className="room-bar">
      <h2 className="serif">
        <Link href={`${paths.meetings()}#${meeting.id}`}>{titleWords(meeting)}</Link>
      </h2>
      {partnership.illustrative && <span className="illustrative">Illustrative figures</span>}
      <span className="following">{following}</span>
      {total <= MOST_STEPS && (
        <span className="steps" aria-hidden="true">
          {items.map(({ key }, index) => (
            <i key={key} className={index < at ? 'heard' : index === at ? 'now' : undefined} />
          ))}
        </span>
      )}
      <span className="nowrap">{isLast ? 'All items' : `Item ${at + 1} of ${total}`}</span>
      <Clock morning={morning} sitting={sitting} at={Math.min(at, total - 1)} />
    </header>
  )
}

/** The title, with its date where the title does not say it. */
function titleWords({ title, date }: Morning['meeting']): string {
  const day = longDate(isoDate(date))
  return title.includes(day) ? title : `${title}, ${day}`
}

function Clock({ morning, sitting, at }: Pick<Props, 'morning' | 'sitting' | 'at'>) {
  const now = useNow()
  return (
    <time className="room-clock nowrap">
      {clockWords(now)}, {timeWords(morning, sitting, { at, now })}
    </time>
  )
}

function timeWords(
  { items, plan }: Morning,
  { startedAt, endedAt }: SittingStanding,
  { at, now }: { at: number; now: number },
): string {
  if (endedAt !== null) return `ended ${clockWords(Date.parse(endedAt))}`
  if (startedAt === null) return plan.startsAt === '' ? 'not started' : `starts ${plan.startsAt}`
  const boxes = items.map(({ minutes }) => minutes)
  const over = minutesOver({ boxes, at, began: Date.parse(startedAt), now })
  return over === 0 ? 'on time' : `${over} minute${over === 1 ? '' : 's'} over`
}
