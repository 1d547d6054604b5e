import { Button } from '../../ui/Button.tsx'
import { FocusedHeading } from '../../ui/FocusedHeading.tsx'

type Props = { readonly codes: readonly string[]; readonly onKept: () => void }

/** Shown once: each works once, in place of the authenticator. */
export function RecoveryCodes({ codes, onKept }: Props) {
  return (
    <div className="recovery-codes">
      <FocusedHeading>Keep these recovery codes</FocusedHeading>
      <p>
        Each signs you in once when your telephone is not to hand. They are not shown again: print them or put
        them in your password manager.
      </p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button look="first" onClick={onKept}>
        I have kept them
      </Button>
    </div>
  )
}
