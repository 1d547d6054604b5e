import { benchmark, type Benchmark } from '../../domain/benchmark/benchmark.ts'
import { isComparableArea } from '../../domain/benchmark/comparableAreas.ts'
import type { IndicatorJudgement } from '../../domain/performance/indicatorJudgement.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { quarterIndex } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { periodQuarter } from '../../domain/time/period.ts'
import type { Trx } from '../database/database.ts'
import { areaCodes, figuresOfAreas } from '../stores/areaFigureStore.ts'

type Judged = Pick<IndicatorJudgement, 'latest' | 'definition'>

/**
 * Where each indicator's latest figure stands among other areas of the kind, by indicator: only figures of the very same
 * period are compared. Indicators without such figures are absent.
 */
export async function groupBenchmarks(
  trx: Trx,
  sight: Sight,
  asked: { readonly areaCode: string; readonly groupId: string; readonly asAt: IsoDate },
  judged: ReadonlyMap<string, Judged>,
): Promise<Map<string, Benchmark>> {
  const others = (await areaCodes(trx)).filter((code) => isComparableArea(asked.areaCode, code))
  const quarters = [...judged.values()].flatMap(({ latest }) =>
    latest ? [quarterIndex(periodQuarter(latest.period))] : [],
  )
  const figures = await figuresOfAreas(trx, sight, {
    areaCodes: others,
    groupId: asked.groupId,
    quarters: [...new Set(quarters)],
    asAt: asked.asAt,
  })
  const values = new Map<string, string[]>()
  for (const { indicatorId, start, end, value } of figures) {
    const period = judged.get(indicatorId)?.latest?.period
    if (!period || period.start !== start || period.end !== end) continue
    const found = values.get(indicatorId)
    if (found) found.push(value)
    else values.set(indicatorId, [value])
  }
  const found = new Map<string, Benchmark>()
  for (const [id, { latest, definition }] of judged) {
    const place = benchmark({
      ours: latest?.value ?? null,
      others: values.get(id) ?? [],
      unit: definition.unit,
      polarity: definition.polarity,
    })
    if (place) found.set(id, place)
  }
  return found
}
