import type { Partnership } from '../../../contract/partnership.ts'
import type { PriorityMilestone, PriorityPage } from '../../../contract/priorities.ts'
import { milestoneStateWords } from '../../../domain/priorities/milestone.ts'
import { capitalised } from '../../../domain/sentence.ts'
import { shortDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { Glyph } from '../Glyph.tsx'
import { AddMilestoneForm, MilestoneStateForm, MoveMilestoneForm } from './MilestoneForms.tsx'
import { Unfolding } from './Unfolding.tsx'
import { usePriorityRights } from './usePriorityRights.ts'

type Props = { readonly page: PriorityPage; readonly partnership: Partnership }

/** The action plan by due date: each milestone with who answers for it, how far it has come, and what was said before. */
export function ActionPlanSection({ page, partnership }: Props) {
  const { mayKeep } = usePriorityRights(page)
  return (
    <section className="sec" aria-labelledby="plan-heading">
      <h2 id="plan-heading">Action plan</h2>
      <p className="lead-in">{page.milestoneWords}</p>
      {page.milestones.length > 0 && (
        <table className="data milestones">
          <caption className="vh">Milestones by due date</caption>
          <thead>
            <tr>
              <th scope="col">Milestone</th>
              <th scope="col">Answers for it</th>
              <th scope="col">Due</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {page.milestones.map((milestone) => (
              <MilestoneRow key={milestone.id} page={page} milestone={milestone} />
            ))}
          </tbody>
        </table>
      )}
      {mayKeep && (
        <Unfolding words="Add a milestone">
          {(close) => <AddMilestoneForm page={page} partnership={partnership} onClose={close} />}
        </Unfolding>
      )}
    </section>
  )
}

type RowProps = { readonly page: PriorityPage; readonly milestone: PriorityMilestone }

function MilestoneRow({ page, milestone }: RowProps) {
  const { id, wording, owner, ownerWords, due, state, isOverdue, daysOverdue, history } = milestone
  const { mayKeep, mayRecordOf } = usePriorityRights(page)
  return (
    <tr id={id}>
      <th scope="row">
        {wording}
        {history.length > 0 && (
          <ul className="milestone-history">
            {history.map(({ words, note, record }) => (
              <li key={record.recordedAt + words}>
                <span className="nowrap">{shortDate(isoDate(record.knownOn))}</span>: {words}
                {note !== '' && `. ${note}`}
              </li>
            ))}
          </ul>
        )}
        {(mayKeep || mayRecordOf(owner)) && (
          <div className="milestone-ways">
            {mayRecordOf(owner) && (
              <Unfolding
                look="plain"
                words={
                  <>
                    Record the state<span className="vh"> of {wording}</span>
                  </>
                }
              >
                {(close) => <MilestoneStateForm page={page} milestone={milestone} onClose={close} />}
              </Unfolding>
            )}
            {mayKeep && (
              <Unfolding
                look="plain"
                words={
                  <>
                    Move the date<span className="vh"> of {wording}</span>
                  </>
                }
              >
                {(close) => <MoveMilestoneForm page={page} milestone={milestone} onClose={close} />}
              </Unfolding>
            )}
          </div>
        )}
      </th>
      <td>{capitalised(ownerWords)}</td>
      <td className="nowrap">{shortDate(isoDate(due))}</td>
      <td className="milestone-state">
        <span className={isOverdue ? 'strong' : undefined}>
          {isOverdue && <Glyph name="late" />}
          {state === 'done' && <Glyph name="done" />}
          {milestoneStateWords[state]}
        </span>
        {isOverdue && (
          <span className="why">{daysOverdue === 1 ? 'one day' : `${daysOverdue} days`} overdue</span>
        )}
      </td>
    </tr>
  )
}
