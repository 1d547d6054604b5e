import type { Me } from '../../../contract/signIn.ts'
import { usePasskeySignIn, useProvider } from '../../api/signInQueries.ts'
import { knowsPasskeys } from '../../passkeys.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'

type Props = { readonly ways: Me['ways']; readonly returnTo: string; readonly onSignedIn: () => void }

/** The organisation’s own identity and passkeys, where they are to be had. */
export function OtherWays({ ways, returnTo, onSignedIn }: Props) {
  const provider = useProvider()
  const passkey = usePasskeySignIn()
  const failure = provider.error ?? passkey.error
  const offersPasskey = ways.passkey && knowsPasskeys()
  if (!ways.provider && !offersPasskey) return null
  return (
    <div className="other-ways">
      {failure && (
        <Notice look="red" role="alert">
          <p>
            <b>You are not signed in.</b> {refusalWords(failure)}
          </p>
        </Notice>
      )}
      {ways.provider && (
        <Button aria-disabled={provider.isPending} onClick={() => provider.mutate({ returnTo })}>
          Sign in with {ways.provider.name}
        </Button>
      )}
      {offersPasskey && (
        <Button
          aria-disabled={passkey.isPending}
          onClick={() => passkey.mutate(undefined, { onSuccess: onSignedIn })}
        >
          Sign in with a passkey
        </Button>
      )}
    </div>
  )
}
