import type { SignInPolicy } from '../../../contract/people.ts'
import { givenRoles } from '../../../domain/permissions/role.ts'
import { roleWords } from '../../../domain/permissions/roleWords.ts'
import { useSetPolicy } from '../../api/peopleQueries.ts'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'

/** Which roles must have a second factor before they can do anything else. */
export function SecondFactorPolicy({ policy }: { readonly policy: SignInPolicy }) {
  const set = useSetPolicy()
  const demanded = new Set(policy.secondFactorRoles)
  return (
    <section className="sec">
      <h2>Second factor</h2>
      {set.error && (
        <Notice look="red" role="alert">
          <p>
            <b>Nothing has been changed.</b> {refusalWords(set.error)}
          </p>
        </Notice>
      )}
      <fieldset className="policy">
        <legend>Whoever holds one of these must have an authenticator or a passkey</legend>
        {givenRoles.map((role) => (
          <label key={role} className="check">
            <input
              type="checkbox"
              checked={demanded.has(role)}
              disabled={set.isPending}
              onChange={(event) => {
                const secondFactorRoles = givenRoles.filter((each) =>
                  each === role ? event.target.checked : demanded.has(each),
                )
                set.mutate(
                  { secondFactorRoles },
                  { onSuccess: () => sayDone('Who must have a second factor is changed.') },
                )
              }}
            />{' '}
            {roleWords[role]}
          </label>
        ))}
      </fieldset>
    </section>
  )
}
