import type { ActionLine, RegisterEntry } from '../../../contract/actions.ts'
import { mayReport } from '../../../domain/meetings/mayReport.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { actionStateWords } from '../../../domain/meetings/action.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { Mark } from '../Mark.tsx'
import { Evidence } from './Evidence.tsx'
import { ProgressForm } from './ProgressForm.tsx'
import { actionMark } from './workMarks.ts'

/** What each owner is to do of a decision, how it stands, and the reporting of more. */
export function ActionList({ entry }: { readonly entry: RegisterEntry }) {
  if (entry.actions.length === 0) return <span className="quiet">Nobody named</span>
  return (
    <ul className="plain-list register-actions">
      {entry.actions.map((action) => (
        <ActionItem key={action.key} action={action} entry={entry} />
      ))}
    </ul>
  )
}

function ActionItem({ action, entry }: { readonly action: ActionLine; readonly entry: RegisterEntry }) {
  const { standing } = useStanding()
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <li>
      <Mark {...actionMark(action.state)} />
      <span className="register-owner">{action.ownerName}</span>
      <span className="small">{detailOf(action)}</span>
      {action.notes.length > 0 && <Reports action={action} />}
      {mayReport(standing, action.owner) && (
        <Button ref={button} look="plain" className="screen-only" aria-expanded={isOpen} onClick={toggle}>
          Report
          <span className="vh">
            {' '}
            on {action.ownerName}: {entry.decision.recommendation}
          </span>
        </Button>
      )}
      {isOpen && <ProgressForm decision={entry.decision} action={action} onClose={close} />}
    </li>
  )
}

/** The sentence without the word that stands before it already. */
function detailOf({ state, words }: ActionLine): string {
  const word = `${actionStateWords[state]}: `
  const rest = words.startsWith(word) ? words.slice(word.length) : words
  return rest === `${actionStateWords[state]}.` ? '' : rest
}

/** Everything reported of an action, newest first. */
function Reports({ action }: { readonly action: ActionLine }) {
  return (
    <details className="minute">
      <summary>
        {action.notes.length === 1 ? 'One report' : `${action.notes.length} reports`}
        <span className="vh"> of {action.ownerName}</span>
      </summary>
      {action.notes.toReversed().map(({ state, note, evidence, record }) => (
        <p key={record.recordedAt + note}>
          <b>
            {longDate(isoDate(record.knownOn))}, {actionStateWords[state].toLowerCase()}.
          </b>{' '}
          {note} <Evidence evidence={evidence} />{' '}
          <span className="quiet">Recorded by {record.recordedBy}.</span>
        </p>
      ))}
    </details>
  )
}
