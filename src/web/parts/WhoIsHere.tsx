import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from 'wouter'
import { roleWords } from '../../domain/permissions/roleWords.ts'
import { meQuery } from '../api/meQueries.ts'
import { useSignOut } from '../api/useSignOut.ts'
import { paths } from '../paths.ts'

/** Who is signed in, as what, and the way out; or the way in. */
export function WhoIsHere() {
  const { data: me } = useQuery(meQuery())
  const [pathname] = useLocation()
  const search = useSearch()
  const { signOut, refusal } = useSignOut()
  if (!me) return null
  if (!me.signedIn) {
    const here = search ? `${pathname}?${search}` : pathname
    return <Link href={paths.signIn({ to: here === '/' ? undefined : here })}>Sign in</Link>
  }
  const { name, grants } = me.signedIn
  const [first, ...more] = grants
  return (
    <>
      <Link href={paths.account()}>{name}</Link>
      {first && !name.toLowerCase().includes(roleWords[first.role]) && (
        <>
          , {roleWords[first.role]}
          {more.length > 0 && ` and ${more.length} more`}
        </>
      )}
      {' · '}
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
      {refusal !== undefined && <span role="alert"> {refusal}</span>}
    </>
  )
}
