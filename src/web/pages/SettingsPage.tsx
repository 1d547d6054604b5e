import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Capability } from '../../domain/permissions/permissions.ts'
import { useStanding } from '../api/meQueries.ts'
import { indicatorListQuery } from '../api/indicatorQueries.ts'
import { settingsQuery } from '../api/settingsQueries.ts'
import { AsAtPicker } from '../parts/AsAtPicker.tsx'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { PartnersSection } from '../parts/partnership/PartnersSection.tsx'
import { ManagementGroups } from '../parts/settings/ManagementGroups.tsx'
import { Overrides } from '../parts/settings/Overrides.tsx'
import { Rebases } from '../parts/settings/Rebases.tsx'
import type { Setting } from '../parts/settings/setting.ts'
import { StatusRules } from '../parts/settings/StatusRules.tsx'
import { Targets } from '../parts/settings/Targets.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths, type SettingsAddress } from '../paths.ts'
import { fetchedOnce } from '../ui/fetchedOnce.ts'
import { fromChunk } from '../ui/fromChunk.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'
import '../parts/partnership/partnership.css'
import '../parts/settings/settings.css'

const SettingDialog = fromChunk(
  fetchedOnce(() => import('../parts/settings/SettingDialog.tsx')),
  (chunk) => chunk.SettingDialog,
  null,
)

type Props = { readonly address: SettingsAddress; readonly partnership: Partnership }

/** Everything that statuses are judged by: read as known at a date, changed by decision with what turns shown first. */
export function SettingsPage({ address, partnership }: Props) {
  const { asAt, indicator } = address
  const { data: settings, error, refetch } = useQuery(settingsQuery(asAt))
  const { data: indicators = [] } = useQuery(indicatorListQuery())
  const [setting, setSetting] = useState<Setting | null>(null)
  const [, navigate] = useLocation()
  const { may } = useStanding()
  usePageTitle('Settings', partnership.name)
  if (!settings && !error) return <Waiting words="Getting the settings." />
  const byId = new Map(indicators.map((each) => [each.id, each]))
  const isPast = settings?.past ?? false
  const ifMay = (capability: Capability) => !isPast && may(capability)
  const onRules = ifMay('setRules') ? setSetting : undefined
  return (
    <>
      {isPast && asAt && (
        <aside className="past" aria-label="A past date">
          <div className="wrap">
            <p>
              <b>As it stood on {longDate(asAt)}.</b> Nothing can be edited here.{' '}
              <Link href={paths.settings({ indicator })}>Back to today</Link>
            </p>
          </div>
        </aside>
      )}
      <div className="wrap">
        <div className="title">
          <div>
            <h1>Settings</h1>
            <p className="sub">
              What statuses are judged by. A change names every status it turns before it is recorded, and
              rests on a decision; earlier quarters keep what they were judged by.
            </p>
          </div>
          <div className="pickers">
            <AsAtPicker
              asAt={asAt}
              businessDate={partnership.businessDate}
              onChoose={(date) => navigate(paths.settings({ indicator, asAt: date }))}
            />
          </div>
        </div>
        {error && <CouldNotRead what="The settings" failure={error} onRetry={() => refetch()} />}
        {settings && (
          <div className="partnership-cols settings">
            <div>
              <StatusRules settings={settings} indicators={byId} onChange={onRules} />
              <Targets
                indicators={indicators}
                indicatorId={indicator}
                asAt={asAt}
                today={partnership.businessDate}
                canChange={ifMay('setTargets')}
                onChoose={(id) => navigate(paths.settings({ indicator: id, asAt }))}
              />
              <Overrides settings={settings} indicators={byId} canChange={ifMay('overrideStatus')} />
              <Rebases settings={settings} indicators={byId} onChange={onRules} />
            </div>
            <div>
              <ManagementGroups
                groups={settings.managementGroups}
                onChange={ifMay('managePartnership') ? setSetting : undefined}
              />
              <PartnersSection partners={partnership.partners} canAdd={ifMay('managePartnership')} />
            </div>
            <p className="note">As it stood on {longDate(isoDate(settings.asAt))}.</p>
          </div>
        )}
      </div>
      {setting && settings && (
        <Suspense fallback={null}>
          <SettingDialog
            setting={setting}
            settings={settings}
            indicators={indicators}
            businessDate={partnership.businessDate}
            onClose={() => setSetting(null)}
          />
        </Suspense>
      )}
    </>
  )
}
