import type { ActionLine, RegisterEntry } from '../../../contract/actions.ts'
import { listWords } from '../../../domain/listWords.ts'
import { concernOfOwner } from '../../../domain/scorecards/concern.ts'
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
import '../decided.css'

/** What each owner is to do of a decision, how it stands, and the reporting of more. */
export function ActionList({ entry }: { readonly entry: RegisterEntry }) {
  if (entry.actions.length === 0) return <span className="quiet">Nobody named</span>
  return (
    <ul className="plain-list register-actions">
      {alike(entry.actions).map((actions) => (
        <ActionsAlike key={actions[0]?.key} actions={actions} entry={entry} />
      ))}
    </ul>
  )
}

/** Actions that stand alike, in the order named: they are said once. */
const alike = (actions: readonly ActionLine[]): (readonly ActionLine[])[] => [
  ...Map.groupBy(actions, ({ state, words }) => `${state} ${words}`).values(),
]

type AlikeProps = { readonly actions: readonly ActionLine[]; readonly entry: RegisterEntry }

function ActionsAlike({ actions, entry }: AlikeProps) {
  const [first, ...others] = actions
  if (!first) return null
  if (others.length === 0) return <ActionItem action={first} entry={entry} />
  return (
    <li>
      <Mark {...actionMark(first.state)} />
      <span className="register-owner">{listWords(actions.map(({ ownerName }) => ownerName))}</span>
      <span className="small">{detailOf(first)}</span>
      <details className="minute">
        <summary>Each of them</summary>
        <ul className="plain-list register-actions">
          {actions.map((action) => (
            <ActionItem key={action.key} action={action} entry={entry} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function ActionItem({ action, entry }: { readonly action: ActionLine; readonly entry: RegisterEntry }) {
  const { mayFor } = useStanding()
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <li>
      <Mark {...actionMark(action.state)} />
      <span className="register-owner">{action.ownerName}</span>
      <span className="small">{detailOf(action)}</span>
      {action.notes.length > 0 && <Reports action={action} />}
      {mayFor('recordProgress', concernOfOwner(action.owner)) && (
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
  if (words === 'Open, no day set.') return 'No day set.'
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
