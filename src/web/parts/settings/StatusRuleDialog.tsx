import { useState } from 'react'
import { NOTHING_YET } from '../../../contract/etags.ts'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { SettingsPage } from '../../../contract/settings.ts'
import type { StatusRuleLine } from '../../../contract/statusRules.ts'
import { quarterLabel, quarterSlug } from '../../../domain/time/financialQuarter.ts'
import { statusRulePreviewQuery, useAddStatusRule } from '../../api/settingsQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { useFirst } from '../../ui/useFirst.ts'
import { useSettled } from '../../ui/useSettled.ts'
import { useChangeForm } from '../membership/useChangeForm.ts'
import { IndicatorSelect } from '../import/IndicatorSelect.tsx'
import { pathsAtFault } from '../refusalWords.ts'
import { ruleWords, standingRule } from './ruleLines.ts'
import { SettingForm } from './SettingForm.tsx'
import { StatusRuleFields } from './StatusRuleFields.tsx'
import { draftOf, missingFromRule, ruleFrom, ruleProblems, type StatusRuleDraft } from './statusRuleDraft.ts'
import { usePreview, WhatWillTurn } from './WhatWillTurn.tsx'

type Props = {
  readonly settings: SettingsPage
  readonly indicators: readonly IndicatorSummary[]
  readonly businessDate: string
  /** Whose rule: the partnership's, or one indicator's, chosen here unless it is given. */
  readonly whose: 'partnership' | 'indicator'
  readonly onClose: () => void
}

/** Sets the rule that gives every indicator its status, or one, from a quarter on. */
export function StatusRuleDialog({ settings, indicators, businessDate, whose, onClose }: Props) {
  // As it was when the person began, whatever is recorded meanwhile.
  const { statusRules, quarter, ruleEtags } = useFirst(settings)
  const standing = (indicatorId: string): StatusRuleLine | undefined =>
    standingRule(statusRules, indicatorId === '' ? null : indicatorId, quarter)
  const begun = draftOf(standing(''), '')
  const [draft, hold, forget] = useHeldState(`status rule of ${whose}`, begun)
  const [asked, setAsked] = useState(false)
  const add = useAddStatusRule()
  const lacking = lackingFrom(draft, whose)
  const own = indicators.find((each) => each.id === draft.indicatorId)
  const what = whose === 'partnership' ? 'The rule' : `The rule of ${own?.reference ?? 'the indicator'}`
  const seen =
    draft.indicatorId === ''
      ? ruleEtags.partnership
      : (ruleEtags.indicators[draft.indicatorId] ?? NOTHING_YET)
  const before = standing(draft.indicatorId)
  const change = useChangeForm({
    heldAs: `decision on the status rule of ${whose}`,
    businessDate,
    seen,
    missing: Object.values(lacking)[0],
    send: ({ decision, from, seen: following }) =>
      add.mutateAsync({ ...ruleFrom(draft, quarterSlug(from)), decision, seen: following }),
    done: (from) => `${what} has been set from ${quarterLabel(from)}. Earlier quarters keep theirs.`,
    onClose: () => onClose(),
  })
  const rule = useSettled(ruleFrom(draft, quarterSlug(change.from)))
  const untouched = JSON.stringify(draft) === JSON.stringify(begun)
  const ready = Object.keys(lacking).length === 0 && !untouched && !change.sending
  const preview = usePreview(statusRulePreviewQuery(rule), ready)
  const problems = {
    ...ruleProblems(draft, pathsAtFault(preview.error)),
    ...ruleProblems(draft, pathsAtFault(add.error)),
    ...(asked ? lacking : {}),
  }
  const setDraft = (next: StatusRuleDraft) => {
    add.reset()
    hold(next)
  }
  return (
    <SettingForm
      title={
        whose === 'partnership' ? 'Change how every status is given' : 'Give one indicator a rule of its own'
      }
      change={{
        ...change,
        submit: async () => {
          setAsked(true)
          const recorded = await change.submit()
          if (recorded) forget()
          return recorded
        },
      }}
      touched={!untouched}
      notDone={`${what} has not been set.`}
      confirm={`Set from ${quarterLabel(change.from)}`}
      afterwards="It can be changed again, but only by another recorded decision."
      meanwhile={{
        what: whose === 'partnership' ? 'the partnership’s rule' : `the rule of ${own?.reference ?? 'it'}`,
        before: before ? ruleWords(before) : 'Judged by the partnership’s rule.',
        theirs: (current) => {
          const line = current as StatusRuleLine
          return `From ${quarterLabelOf(line.from)}: ${ruleWords(line)}`
        },
        mine: () =>
          `From ${quarterLabel(change.from)}: ${ruleWords(ruleFrom(draft, quarterSlug(change.from)))}`,
      }}
      subject={
        <>
          {whose === 'indicator' && (
            <IndicatorSelect
              indicators={indicators}
              value={draft.indicatorId}
              problem={problems.indicatorId}
              onChoose={(indicatorId) =>
                setDraft(draftOf(standing(indicatorId) ?? standing(''), indicatorId))
              }
            />
          )}
          <StatusRuleFields draft={draft} problems={problems} onDraft={setDraft} />
        </>
      }
      consequences={
        <WhatWillTurn
          preview={preview}
          until={
            whose === 'indicator' && draft.indicatorId === ''
              ? 'Choose the indicator, and every status that turns is named here.'
              : (untouched && 'Change the rule, and every status that turns is named here.') ||
                (Object.keys(lacking).length > 0 &&
                  'Complete the rule, and every status that turns is named here.')
          }
        />
      }
    />
  )
}

function lackingFrom(draft: StatusRuleDraft, whose: Props['whose']) {
  const lacking = missingFromRule(draft)
  if (whose === 'partnership' || draft.indicatorId !== '') return lacking
  return { ...lacking, indicatorId: 'Choose the indicator the rule is for.' }
}
