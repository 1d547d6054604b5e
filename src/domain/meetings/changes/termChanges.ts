import { ended } from '../../sentence.ts'
import { targetFor } from '../../targets/targetLine.ts'
import { longDate } from '../../time/dateWords.ts'
import { quarterFromIndex, quarterIndex, quarterLabel } from '../../time/financialQuarter.ts'
import { byReference } from './byReference.ts'
import { by, linked, named, sentence, type SentencePart } from './sentence.ts'
import type {
  Between,
  DefinitionStanding,
  IndicatorStanding,
  Recorded,
  RuleStanding,
  SettingStanding,
  TargetStanding,
} from './standing.ts'
import { stretchesApart } from './steps.ts'

/** What an indicator is judged by: its target, the rule, what it measures, and other settings. */
export type TermChange =
  | {
      readonly kind: 'targetChanged'
      readonly indicator: IndicatorStanding
      readonly target: TargetStanding['kind']
      /** quarterIndex of the first and the last quarter. */
      readonly from: number
      readonly until: number
      readonly before: string | null
      readonly after: string | null
      readonly recorded: Recorded | null
    }
  | {
      readonly kind: 'ruleChanged'
      /** Null: the partnership's. */
      readonly indicator: IndicatorStanding | null
      /** quarterIndex of the first quarter. */
      readonly from: number
      /** Null: under the partnership's rule. */
      readonly after: string | null
      readonly recorded: Recorded | null
    }
  | {
      readonly kind: 'definitionChanged'
      readonly indicator: IndicatorStanding
      readonly definition: DefinitionStanding
    }
  | {
      readonly kind: 'settingRecorded'
      readonly indicator: IndicatorStanding | null
      readonly setting: SettingStanding
    }

/** The terms that are others now, of the indicators that stood on the scorecard then, and of the partnership. */
export function termChanges(between: Between): TermChange[] {
  const { last, now } = between
  const standing = [...last.places.keys()].flatMap((id) => now.indicators.get(id) ?? []).toSorted(byReference)
  return [
    ...standing.flatMap((indicator) => targetsChanged(last.indicators.get(indicator.id), indicator)),
    ...rulesChanged(between, null),
    ...standing.flatMap((indicator) => rulesChanged(between, indicator)),
    ...standing.flatMap((indicator) => definitionsAdded(last.indicators.get(indicator.id), indicator)),
    ...settingsRecorded(between, standing),
  ]
}

/** The target of each quarter by what was known then and by what is known now: what was agreed again in the same words is the same. */
function targetsChanged(last: IndicatorStanding | undefined, now: IndicatorStanding): TermChange[] {
  return (['target', 'stretch', 'baseline'] as const).flatMap((kind) => {
    const [before, after] = [last?.targets ?? [], now.targets].map((lines) =>
      lines.filter((each) => each.kind === kind),
    ) as [TargetStanding[], TargetStanding[]]
    const at = (lines: readonly TargetStanding[]) => (place: number) =>
      targetFor(lines, quarterFromIndex(place))
    const words = (lines: readonly TargetStanding[]) => (place: number) => at(lines)(place)?.words ?? null
    return stretchesApart(quartersOf([...before, ...after]), words(before), words(after)).map((stretch) => ({
      kind: 'targetChanged' as const,
      indicator: now,
      target: kind,
      ...stretch,
      recorded: at(after)(stretch.from)?.recorded ?? null,
    }))
  })
}

function quartersOf(lines: readonly TargetStanding[]): number[] {
  if (lines.length === 0) return []
  const first = Math.min(...lines.map(({ from }) => quarterIndex(from)))
  const last = Math.max(...lines.map(({ until }) => quarterIndex(until)))
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function rulesChanged({ last, now }: Between, indicator: IndicatorStanding | null): TermChange[] {
  const [before, after] = [last.rules, now.rules].map((rules) =>
    rules.filter((each) => each.indicatorId === (indicator?.id ?? null)),
  ) as [RuleStanding[], RuleStanding[]]
  const inForce = (rules: readonly RuleStanding[]) => (place: number) =>
    rules.findLast(({ from }) => quarterIndex(from) <= place)
  const words = (rules: readonly RuleStanding[]) => (place: number) => inForce(rules)(place)?.words ?? null
  const places = [...new Set([...before, ...after].map(({ from }) => quarterIndex(from)))].toSorted(
    (a, b) => a - b,
  )
  return stretchesApart(places, words(before), words(after)).map((stretch) => ({
    kind: 'ruleChanged' as const,
    indicator,
    from: stretch.from,
    after: stretch.after,
    recorded: inForce(after)(stretch.from)?.recorded ?? null,
  }))
}

function definitionsAdded(last: IndicatorStanding | undefined, now: IndicatorStanding): TermChange[] {
  const known = new Set(last?.definitions.map(({ version }) => version))
  return now.definitions
    .filter(({ version }) => !known.has(version))
    .map((definition) => ({ kind: 'definitionChanged' as const, indicator: now, definition }))
}

const settingKey = ({ indicatorId, words, recorded }: SettingStanding): string =>
  JSON.stringify([indicatorId, words, recorded])

function settingsRecorded({ last, now }: Between, standing: readonly IndicatorStanding[]): TermChange[] {
  const known = new Set(last.settings.map(settingKey))
  const indicators = new Map(standing.map((each) => [each.id, each]))
  return now.settings.flatMap((setting) => {
    const indicator = setting.indicatorId === null ? null : indicators.get(setting.indicatorId)
    if (indicator === undefined || known.has(settingKey(setting))) return []
    return [{ kind: 'settingRecorded' as const, indicator, setting }]
  })
}

const kindWords: Readonly<Record<TargetStanding['kind'], string>> = {
  baseline: 'baseline',
  target: 'target',
  stretch: 'stretch target',
}

export function termSentence(change: TermChange): SentencePart[] {
  switch (change.kind) {
    case 'targetChanged': {
      const { indicator, target, before, after, recorded } = change
      const was = before === null ? 'where there was none' : `where it was ${before}`
      return sentence(
        named(indicator, 'history'),
        after === null
          ? `: the ${kindWords[target]} for ${spanWords(change)} no longer stands; it was ${before}`
          : `: the ${kindWords[target]} for ${spanWords(change)} is ${after}, ${was}`,
        by(recorded),
        '.',
      )
    }
    case 'ruleChanged': {
      const { indicator, after, recorded } = change
      const from = quarterLabel(quarterFromIndex(change.from))
      const rule = after ?? 'the partnership’s, and none of its own'
      return sentence(
        indicator
          ? [named(indicator, 'status'), ...sentence(': the status rule')]
          : linked('The partnership’s status rule', { to: 'settings' }),
        ` from ${from} is another`,
        by(recorded),
        `: ${ended(rule)}`,
      )
    }
    case 'definitionChanged': {
      const { indicator, definition } = change
      const { version, inForceFrom, comparable, recorded } = definition
      const across = comparable ? '' : '; figures before and after it are not compared'
      return sentence(
        named(indicator, 'history'),
        `: version ${version} of the definition is in force from ${longDate(inForceFrom)}${across}`,
        by(recorded),
        '.',
      )
    }
    case 'settingRecorded': {
      const { indicator, setting } = change
      return sentence(
        indicator
          ? [named(indicator, 'history'), ...sentence(`: ${setting.words}`)]
          : linked(setting.words, { to: 'settings' }),
        by(setting.recorded),
        '.',
      )
    }
  }
}

function spanWords({ from, until }: { readonly from: number; readonly until: number }): string {
  const [first, last] = [from, until].map((place) => quarterLabel(quarterFromIndex(place)))
  return first === last ? `${first}` : `${first} to ${last}`
}
