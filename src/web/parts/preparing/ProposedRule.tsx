import { useQuery } from '@tanstack/react-query'
import type { StatusRuleLine } from '../../../contract/statusRules.ts'
import { settingsQuery, statusRulePreviewQuery } from '../../api/settingsQueries.ts'
import { useSettled } from '../../ui/useSettled.ts'
import { CouldNotRead } from '../CouldNotRead.tsx'
import { standingRule } from '../settings/ruleLines.ts'
import { draftOf, missingFromRule, ruleProblems, type StatusRuleDraft } from '../settings/statusRuleDraft.ts'
import { StatusRuleFields } from '../settings/StatusRuleFields.tsx'
import { usePreview, WhatWillTurn } from '../settings/WhatWillTurn.tsx'
import { type ProposalDraft, type ProposalProblems, ruleProposed } from './proposalDraft.ts'

type Props = {
  readonly draft: ProposalDraft
  readonly indicatorId: string
  readonly problems: ProposalProblems
  readonly onRule: (rule: StatusRuleDraft) => void
}

/** Another status rule put forward, begun from the one in force, with every status it would turn. */
export function ProposedRule({ draft, indicatorId, problems, onRule }: Props) {
  const { data: settings, error, refetch } = useQuery(settingsQuery())
  const isOwn = draft.kind === 'ownRule'
  const about = isOwn ? indicatorId : ''
  const standing = (id: string | null): StatusRuleLine | undefined =>
    settings && standingRule(settings.statusRules, id, settings.quarter)
  const rule = draft.rule ?? draftOf((about !== '' && standing(about)) || standing(null), about)
  const proposed = useSettled(ruleProposed(draft, rule, indicatorId))
  const until =
    (isOwn && indicatorId === '' && 'Choose the indicator, and every status that turns is named here.') ||
    (!draft.rule && 'Change the rule, and every status that turns is named here.') ||
    (Object.keys(missingFromRule(rule)).length > 0 &&
      'Complete the rule, and every status that turns is named here.')
  const preview = usePreview(statusRulePreviewQuery(proposed), until === false)
  if (error) return <CouldNotRead what="The rule in force" failure={error} onRetry={() => refetch()} />
  if (!settings) return <p className="quiet">Getting the rule in force.</p>
  return (
    <>
      <StatusRuleFields
        draft={{ ...rule, indicatorId: about }}
        problems={{ ...ruleProblems(rule, problems), ...problems }}
        onDraft={onRule}
      />
      {problems['rule'] !== undefined && <p role="alert">{problems['rule']}</p>}
      <WhatWillTurn preview={preview} until={until} />
    </>
  )
}
