import { useRef } from 'react'
import type { PeoplePage } from '../../../contract/people.ts'
import { givenRoles } from '../../../domain/permissions/role.ts'
import { roleWords } from '../../../domain/permissions/roleWords.ts'
import { useSetPolicy } from '../../api/peopleQueries.ts'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { refusalWords } from '../refusalWords.ts'

type Policy = PeoplePage['policy']

/** Which rule holds, and why. */
function ruleWords({ isChosen, servesOthers, secondFactorRoles }: Policy): string {
  if (isChosen)
    return secondFactorRoles.length === 0
      ? 'An administrator chose that no role must have one: a password alone signs in.'
      : 'An administrator chose these. Whoever holds none of them signs in by a password alone.'
  return servesOthers
    ? 'Others than its own computer reach this server, and nobody has chosen otherwise: every role must have one.'
    : 'This server answers its own computer alone, and nobody has chosen: a password is enough. As soon as others reach it, every role must have one, unless you choose here.'
}

/** Which roles must have a second factor before they can do anything else. */
export function SecondFactorPolicy({ policy }: { readonly policy: Policy }) {
  const set = useSetPolicy()
  /** Boxes answer a second press before they are drawn as disabled: it would go by what the first is changing. */
  const isUnderWay = useRef(false)
  const demanded = new Set(policy.secondFactorRoles)
  return (
    <section className="sec">
      <h2>Second factor</h2>
      <p>{ruleWords(policy)}</p>
      <p className="small">
        What you choose is recorded and holds at once, however the server is reached. Whoever must have one
        and has none then reaches only their own account, where they set it up.
      </p>
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
                if (isUnderWay.current) return
                isUnderWay.current = true
                const secondFactorRoles = givenRoles.filter((each) =>
                  each === role ? event.target.checked : demanded.has(each),
                )
                set.mutate(
                  { secondFactorRoles },
                  {
                    onSuccess: () => sayDone('Who must have a second factor is changed.'),
                    onSettled: () => {
                      isUnderWay.current = false
                    },
                  },
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
