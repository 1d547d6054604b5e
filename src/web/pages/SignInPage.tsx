import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { meQuery } from '../api/meQueries.ts'
import { partnershipQuery } from '../api/partnershipQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { DemonstrationAccounts } from '../parts/signIn/DemonstrationAccounts.tsx'
import { OtherWays } from '../parts/signIn/OtherWays.tsx'
import { PasswordSignIn } from '../parts/signIn/PasswordSignIn.tsx'
import { SecondFactor } from '../parts/signIn/SecondFactor.tsx'
import { useSignedIn } from '../parts/signIn/useSignedIn.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import type { SignInAddress } from '../signInAddress.ts'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/signIn/signIn.css'

type ProviderProblem = Exclude<SignInAddress['problem'], 'secondFactor' | undefined>

/** Why `provider`, the organisation whose identity was asked for, led nobody in. */
function providerProblem(problem: ProviderProblem, provider = 'The other service'): string {
  switch (problem) {
    case 'cancelled':
      return `${provider} says that signing in was broken off. Try again when you are ready.`
    case 'notInvited':
      return 'Nobody of that email address has been invited here. Ask the partnership’s administrator for an invitation.'
    case 'emailNotVerified':
      return `${provider} does not vouch for your email address, so it cannot be matched to your account. Ask its administrators to verify it.`
    case 'usePasskey':
      return 'A role of yours must have a second factor, and yours is a passkey. Sign in with the passkey.'
    case 'failed':
      return `The answer of ${uncapitalisedThe(provider)} could not be used. Try again; if it happens again, tell the administrator.`
  }
}

const uncapitalisedThe = (name: string): string => name.replace(/^The /, 'the ')

/** Before there is a partnership nobody can have invited anybody. */
const beforeOrAfterSetUp = (isSetUp: boolean): string =>
  isSetUp
    ? 'Accounts are by invitation. What the partnership has published can be read without one.'
    : 'Nothing has been set up here yet. If you are to do it, open the link that was printed where the scorecard was started; if you have an account already, sign in.'

/** Every way to sign in that is to be had here. */
export function SignInPage({ address }: { readonly address: SignInAddress }) {
  const { data: me, error, refetch } = useQuery(meQuery())
  const { data: state } = useQuery(partnershipQuery())
  const [asked, setAsked] = useState<'password' | 'secondFactor'>(
    address.problem === 'secondFactor' ? 'secondFactor' : 'password',
  )
  const to = address.to ?? paths.start()
  const goOn = useSignedIn(to)
  usePageTitle('Sign in')
  if (error)
    return (
      <div className="wrap">
        <CouldNotRead what="How one may sign in" failure={error} onRetry={() => refetch()} isWholePage />
      </div>
    )
  if (!me) return <Waiting words="Asking how one may sign in." />
  const { ways, signedIn } = me
  return (
    <div className="wrap sign-in">
      <div className="title">
        <div>
          <h1>Sign in</h1>
          <p className="sub">
            {signedIn ? (
              <>
                You are signed in as {signedIn.name}. <Link href={to}>Go on</Link>, or sign in as somebody
                else.
              </>
            ) : (
              beforeOrAfterSetUp(state?.state === 'ready')
            )}
          </p>
        </div>
      </div>
      {address.problem && address.problem !== 'secondFactor' && (
        <Notice look="red" role="alert">
          <p>
            <b>You are not signed in.</b> {providerProblem(address.problem, ways.provider?.name)}
          </p>
        </Notice>
      )}
      <div className={ways.demonstration ? 'sign-in-cols' : 'sign-in-cols alone'}>
        <div>
          {asked === 'secondFactor' ? (
            <SecondFactor onSignedIn={goOn} onBack={() => setAsked('password')} />
          ) : (
            <>
              <h2>Your account</h2>
              {ways.password && (
                <PasswordSignIn onSignedIn={goOn} onSecondFactor={() => setAsked('secondFactor')} />
              )}
              <OtherWays ways={ways} returnTo={to} onSignedIn={goOn} />
              <p className="small quiet">
                Forgotten your password, or no invitation yet? The partnership’s administrator makes a link
                for you and hands it over: no message is ever sent from here.
              </p>
            </>
          )}
        </div>
        {ways.demonstration && <DemonstrationAccounts accounts={ways.demonstration} onSignedIn={goOn} />}
      </div>
    </div>
  )
}
