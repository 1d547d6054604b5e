import type { Recorded } from '../../../domain/meetings/changes/standing.ts'
import type { Observation } from '../../../domain/indicators/observation.ts'
import type { Sight } from '../../../domain/permissions/sight.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { readingsSince } from '../../stores/readingsSince.ts'
import { recordOf } from '../../stores/recording.ts'

/** Who recorded the figure of a period that stands, where it became known since: null where it stood before. */
export type FiguresRecorded = (indicatorId: string, period: Observation['period']) => Recorded | null

/** Of each figure of a scorecard’s indicators, who entered the last that was another than the one before it; a verifier of the same figure is not meant. */
export async function figuresRecorded(
  trx: Trx,
  sight: Sight,
  areaCode: string,
  between: { readonly scorecardId: string; readonly since: IsoDate; readonly asAt: IsoDate },
): Promise<FiguresRecorded> {
  const { scorecardId, since, asAt } = between
  const rows = await readingsSince(trx, sight, { areaCode, asAt: since }, ['scorecard_id', '=', scorecardId])
  const entered = new Map<string, Recorded>()
  for (const row of rows) {
    const key = [row.indicator_id, row.period_start, row.period_end].join(' ')
    if (row.known_on > asAt || (row.before === row.value && row.before !== null)) continue
    const { knownOn, recordedBy } = recordOf(row)
    entered.set(key, { by: recordedBy, on: knownOn })
  }
  return (indicatorId, { start, end }) => entered.get([indicatorId, start, end].join(' ')) ?? null
}
