import type { Me } from '../../../contract/signIn.ts'
import { roleWords } from '../../../domain/permissions/roleWords.ts'
import { useDemonstration } from '../../api/signInQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'
import { roleSentences } from './roleSentences.ts'
import { capitalised } from '../../../domain/sentence.ts'

type Props = {
  readonly accounts: NonNullable<Me['ways']['demonstration']>
  readonly onSignedIn: () => void
}

/** One account a role, by one press. Offered by the example partnership on the computer it runs on, and nowhere else. */
export function DemonstrationAccounts({ accounts, onSignedIn }: Props) {
  const signIn = useDemonstration()
  return (
    <section className="sec demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">Demonstration accounts</h2>
      <p className="small quiet">
        This is the example partnership, with illustrative figures. These accounts need no password and answer
        only on the computer the scorecard runs on.
      </p>
      {signIn.error && (
        <Notice look="red" role="alert">
          <p>
            <b>You are not signed in.</b> {refusalWords(signIn.error)}
          </p>
        </Notice>
      )}
      <ul>
        {accounts.map(({ role }) => (
          <li key={role}>
            <Button
              aria-disabled={signIn.isPending}
              aria-describedby={`demonstration-${role}`}
              onClick={() => signIn.mutate(role, { onSuccess: onSignedIn })}
            >
              {capitalised(roleWords[role])}
            </Button>
            <span id={`demonstration-${role}`}>{roleSentences[role]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
