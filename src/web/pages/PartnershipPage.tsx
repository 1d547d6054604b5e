import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { useStanding } from '../api/meQueries.ts'
import { indicatorListQuery } from '../api/indicatorQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { AgreementForm } from '../parts/partnership/AgreementForm.tsx'
import { AgreementSection } from '../parts/partnership/AgreementSection.tsx'
import { ScorecardsSection } from '../parts/partnership/ScorecardsSection.tsx'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { useUnfolded } from '../ui/useUnfolded.ts'
import '../parts/meetings/meetings.css'
import '../parts/setUp/setUp.css'
import '../parts/partnership/partnership.css'

/** The partnership itself: what it has agreed, and on which scorecards it is shown. */
export function PartnershipPage({ partnership }: { readonly partnership: Partnership }) {
  const { data: indicators, error, refetch } = useQuery(indicatorListQuery())
  const { isOpen, button, toggle, close } = useUnfolded()
  const { may } = useStanding()
  usePageTitle('Partnership', partnership.name)
  const { agreements, area, businessDate, keepsOwnDate, managementGroups } = partnership
  const byId = new Map((indicators ?? []).map((each) => [each.id, each]))
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>{partnership.name}</h1>
          <p className="sub">
            {area.name}, area code {area.code}.{' '}
            {keepsOwnDate
              ? `This is an example and keeps a date of its own: today is ${longDate(isoDate(businessDate))} until it is moved forward at the head of the page.`
              : `As it stands on ${longDate(isoDate(businessDate))}.`}
          </p>
        </div>
        {may('managePartnership') && (
          <div className="pickers">
            <Button look="first" ref={button} aria-expanded={isOpen} onClick={toggle}>
              Record an agreement
            </Button>
          </div>
        )}
      </div>
      <div className="partnership-cols">
        <div>
          {isOpen && indicators && <AgreementForm indicators={indicators} onClose={close} />}
          {error && <CouldNotRead what="The indicators" failure={error} onRetry={() => refetch()} />}
          {agreements.map((agreement) => (
            <AgreementSection key={agreement.id} agreement={agreement} indicators={byId} />
          ))}
          {agreements.length === 0 && (
            <section className="sec">
              <h2>Agreements</h2>
              <p>
                No agreement has been recorded. An agreement, such as a Local Area Agreement (LAA), says which
                indicators the partners have promised to improve, and what reaching their stretch targets
                earns.
              </p>
            </section>
          )}
        </div>
        <div>
          <ScorecardsSection scorecards={partnership.scorecards} groups={managementGroups} />
          <section className="sec">
            <h2>Settings</h2>
            <p>
              The status rules, targets, management groups and partners are in{' '}
              <Link href={paths.settings()}>Settings</Link>.
            </p>
          </section>
        </div>
      </div>
    </div>
  )
}
