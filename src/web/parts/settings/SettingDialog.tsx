import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { SettingsPage } from '../../../contract/settings.ts'
import { CloseGroupDialog, RenameGroupDialog } from './GroupDialogs.tsx'
import { RebaseDialog } from './RebaseDialog.tsx'
import type { Setting } from './setting.ts'
import { StatusRuleDialog } from './StatusRuleDialog.tsx'
import { WithdrawRebaseDialog } from './WithdrawRebaseDialog.tsx'

type Props = {
  readonly setting: Setting
  readonly settings: SettingsPage
  readonly indicators: readonly IndicatorSummary[]
  readonly businessDate: string
  readonly onClose: () => void
}

/** The change asked for: always by a cited decision, always with what it will do shown beforehand. */
export function SettingDialog({ setting, settings, indicators, businessDate, onClose }: Props) {
  const common = { businessDate, onClose }
  switch (setting.setting) {
    case 'rule':
      return <StatusRuleDialog {...common} {...{ settings, indicators }} whose="partnership" />
    case 'ownRule':
      return <StatusRuleDialog {...common} {...{ settings, indicators }} whose="indicator" />
    case 'rebase':
      return <RebaseDialog {...common} indicators={indicators} />
    case 'withdrawRebase':
      return <WithdrawRebaseDialog {...common} rebase={setting.rebase} reference={setting.reference} />
    case 'renameGroup':
      return <RenameGroupDialog {...common} {...setting} />
    case 'closeGroup':
      return <CloseGroupDialog {...common} {...setting} />
  }
}
