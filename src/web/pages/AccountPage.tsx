import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { accountQuery } from '../api/accountQueries.ts'
import { meQuery } from '../api/meQueries.ts'
import { partnershipQuery } from '../api/partnershipQueries.ts'
import { useSignOut } from '../api/useSignOut.ts'
import { AuthenticatorSection } from '../parts/account/AuthenticatorSection.tsx'
import { CalendarSection } from '../parts/account/CalendarSection.tsx'
import { DetailsSection } from '../parts/account/DetailsSection.tsx'
import { PasskeysSection } from '../parts/account/PasskeysSection.tsx'
import { PasswordSection } from '../parts/account/PasswordSection.tsx'
import { SessionsSection } from '../parts/account/SessionsSection.tsx'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { grantWords } from '../parts/people/grantWords.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'
import '../parts/signIn/signIn.css'
import '../parts/partnership/partnership.css'
import '../parts/account/account.css'
import { listWords } from '../../domain/listWords.ts'

/** One’s own account: how one is named, signs in, and where one is signed in. */
export function AccountPage() {
  const { data: me } = useQuery(meQuery())
  const signedIn = me?.signedIn ?? null
  const { data: state } = useQuery(partnershipQuery())
  const partnership = state?.state === 'ready' ? state.partnership : null
  const isOwn = signedIn?.account === 'own'
  const { data: account, error, refetch } = useQuery({ ...accountQuery(), enabled: isOwn })
  const { signOut, refusal } = useSignOut()
  usePageTitle('Your account')
  if (!me || (isOwn && !account && !error)) return <Waiting words="Getting your account." />
  return (
    <div className="wrap account">
      <div className="title">
        <div>
          <h1>Your account</h1>
          {signedIn && (
            <p className="sub">
              {signedIn.name}:{' '}
              {listWords(
                signedIn.grants.map((grant) => grantWords(grant, partnership?.managementGroups ?? [])),
              )}
            </p>
          )}
        </div>
        {signedIn && (
          <div className="pickers">
            <Button onClick={() => void signOut()}>Sign out</Button>
            {refusal !== undefined && <p role="alert">{refusal}</p>}
          </div>
        )}
      </div>
      {signedIn?.owesSecondFactor && (
        <Notice>
          <p>
            <b>Your role must have a second factor.</b> Set up an authenticator or add a passkey below. Until
            then only this page and what is published are open to you.
          </p>
        </Notice>
      )}
      {!signedIn && (
        <p>
          Nobody is signed in. <Link href={paths.signIn({ to: paths.account() })}>Sign in</Link> to see your
          account.
        </p>
      )}
      {signedIn && !isOwn && (
        <p>
          This is a demonstration account: it has no password and nothing to change. It answers only on the
          computer the scorecard runs on.
        </p>
      )}
      {error && <CouldNotRead what="Your account" failure={error} onRetry={() => refetch()} />}
      {account && (
        <>
          <DetailsSection account={account} />
          <PasswordSection account={account} length={me.ways.passwordLength} />
          <AuthenticatorSection account={account} />
          <PasskeysSection account={account} />
          <SessionsSection account={account} />
          {partnership && <CalendarSection />}
        </>
      )}
    </div>
  )
}
