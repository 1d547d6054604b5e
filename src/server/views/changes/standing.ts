import type { Standing } from '../../../domain/meetings/changes/standing.ts'
import type { Sight } from '../../../domain/permissions/sight.ts'
import { standingPublications } from '../../../domain/scorecards/publication.ts'
import { quarterIndex, quarterSlug, type FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { shownCommentary } from '../../stores/commentaryStore.ts'
import { membershipAsAt } from '../../stores/membershipStore.ts'
import type { PartnershipRow } from '../../stores/partnershipStore.ts'
import { publicationsAsAt } from '../../stores/publicationStore.ts'
import { statusRulesAsAt } from '../../stores/statusRuleStore.ts'
import { knownIndicators } from '../indicatorFacts.ts'
import { settingsInWords } from '../laterSettings.ts'
import { citedBy } from './cited.ts'
import { decisionsStanding } from './decisionsStanding.ts'
import type { FiguresRecorded } from './figuresRecorded.ts'
import { indicatorStanding, printedBy } from './indicatorStanding.ts'
import { lateFigures } from './lateFigures.ts'
import { membershipStanding } from './membershipStanding.ts'
import { ruleInWords } from './ruleInWords.ts'

type Moment = {
  readonly scorecardId: string
  readonly asAt: IsoDate
  /** The quarter reported at this moment. */
  readonly quarter: FinancialQuarter
  /** From the quarter reported then to the one reported now: whose figures may be late. */
  readonly quarters: readonly FinancialQuarter[]
  /** The earlier of the two moments: settings recorded by then are not listed. */
  readonly since: IsoDate
  /** The later of the two moments: what it calls and prints the indicators by holds for both. */
  readonly printedAsAt: IsoDate
  /** Who recorded the figures that became known between the two. */
  readonly recorded: FiguresRecorded
}

/** A scorecard as it stood at one moment, as far as a sight shows it. */
export async function standingAt(
  trx: Trx,
  sight: Sight,
  { areaCode }: PartnershipRow,
  moment: Moment,
): Promise<Standing> {
  const { scorecardId, asAt, quarter, quarters, since, printedAsAt, recorded } = moment
  const events = await membershipAsAt(trx, asAt, { scorecardId })
  const known = await knownIndicators(trx, sight, areaCode, asAt)
  const print = await printedBy(trx, printedAsAt)
  const cited = await citedBy(trx)
  const commentary = Map.groupBy(
    await shownCommentary(trx, sight, asAt).orderBy('known_on').orderBy('sequence').execute(),
    (each) => each.indicator_id,
  )
  const everOn = [...new Set(events.map((each) => each.indicatorId))].flatMap((id) => known.get(id) ?? [])
  const settings = asAt === since ? [] : await settingsInWords(trx, { after: since, asAt })
  return {
    asAt,
    quarter,
    indicators: new Map(
      everOn.map((each) => [
        each.id,
        indicatorStanding(each, {
          quarter,
          asAt,
          print: print(each.id),
          commentary: commentary.get(each.id) ?? [],
          recorded,
        }),
      ]),
    ),
    ...(await membershipStanding(trx, events, { quarter, asAt, cited })),
    late: lateFigures(known, events, quarters, asAt),
    rules: (await statusRulesAsAt(trx, asAt)).map(ruleInWords),
    settings: settings
      .filter(({ record, isRule }) => !isRule && record.knownOn > since)
      .map(({ indicatorId, words, record }) => ({
        indicatorId,
        words,
        recorded: { by: record.recordedBy, on: isoDate(record.knownOn) },
      })),
    published: new Map(
      standingPublications(await publicationsAsAt(trx, asAt, scorecardId))
        .toSorted((a, b) => quarterIndex(a.quarter) - quarterIndex(b.quarter))
        .map((each) => [quarterSlug(each.quarter), cited(each.decisionId)]),
    ),
    ...(await decisionsStanding(trx, asAt)),
  }
}
