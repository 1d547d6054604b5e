import { Link } from 'wouter'
import type { Partnership } from '../../../contract/partnership.ts'
import { useStanding } from '../../api/meQueries.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { AddScorecard } from './AddScorecard.tsx'

type Props = {
  readonly scorecards: Partnership['scorecards']
  readonly groups: Partnership['managementGroups']
}

export function ScorecardsSection({ scorecards, groups }: Props) {
  const { may } = useStanding()
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <section className="sec">
      <h2>Scorecards</h2>
      <p className="small quiet">The same figures stand on all of them. A new one starts empty.</p>
      <ul className="belonging">
        {scorecards.map(({ id, title }) => (
          <li key={id}>
            <Link href={paths.scorecard(id)}>{title}</Link>
          </li>
        ))}
      </ul>
      {may('managePartnership') && (
        <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
          Add a scorecard
        </Button>
      )}
      {isOpen && <AddScorecard groups={groups} onClose={close} />}
    </section>
  )
}
