import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { SignInLink } from '../../contract/signIn.ts'
import { roleWords } from '../../domain/permissions/roleWords.ts'
import { isRefusal } from '../api/apiFailure.ts'
import { meQuery } from '../api/meQueries.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { readLink } from '../api/signInQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { LinkForm } from '../parts/signIn/LinkForm.tsx'
import { useSignedIn } from '../parts/signIn/useSignedIn.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/signIn/signIn.css'
import { listWords } from '../../domain/listWords.ts'

const titles: Readonly<Record<SignInLink['kind'], string>> = {
  invitation: 'You are invited',
  newPassword: 'Choose a new password',
  firstAdministrator: 'The first administrator',
}

const NOT_WHOLE = 'The address is not whole: open the link exactly as you were given it.'

/** Where a link handed over by an administrator, or printed at the first start, leads. */
export function LinkPage({ kind }: { readonly kind: SignInLink['kind'] }) {
  const token = useTokenOnce()
  const { data: me } = useQuery(meQuery())
  const {
    data: link,
    error,
    refetch,
  } = useQuery({
    queryKey: [...queryKeys.link, kind],
    queryFn: ({ signal }) => readLink(token, signal),
    enabled: token !== '',
    // Using the link moves the record on, and what is used cannot be read again.
    staleTime: 'static',
    retry: false,
  })
  const goOn = useSignedIn(paths.start())
  usePageTitle(titles[kind])
  if (token === '') return <NoLink kind={kind} words={NOT_WHOLE} />
  if (error && !isRefusal(error))
    return (
      <div className="wrap sign-in">
        <CouldNotRead what="The link" failure={error} onRetry={() => refetch()} isWholePage />
      </div>
    )
  if (error)
    return <NoLink kind={kind} words={error.problem.code === 'linkSpent' ? error.message : NOT_WHOLE} />
  if (!link || !me) return <Waiting words="Reading the link." />
  return (
    <div className="wrap sign-in">
      <div className="title">
        <div>
          <h1>{titles[link.kind]}</h1>
          <p className="sub">{purpose(link)}</p>
        </div>
      </div>
      <div className="sign-in-cols alone">
        <LinkForm token={token} link={link} length={me.ways.passwordLength} onSignedIn={goOn} />
      </div>
    </div>
  )
}

function purpose({ kind, grants, partnershipName }: SignInLink): string {
  const whose = partnershipName ?? 'this partnership'
  switch (kind) {
    case 'invitation':
      return `To the scorecard of ${whose}, as ${listWords(grants.map(({ role }) => roleWords[role]))}. Choose how you are named and a password.`
    case 'newPassword':
      return `For the scorecard of ${whose}. Your old password and every open session of yours have ended.`
    case 'firstAdministrator':
      return 'Whoever opens this link first looks after the scorecard: people, roles and settings. It works once.'
  }
}

/** The secret of the address, taken out of it at once so that it stays in no history. */
function useTokenOnce(): string {
  const [token] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname)
  }, [])
  return token
}

type NoLinkProps = { readonly kind: SignInLink['kind']; readonly words: string }

/** Why a link leads nowhere, and where another comes from when there is no administrator yet to ask. */
function NoLink({ kind, words }: NoLinkProps) {
  return (
    <div className="wrap sign-in">
      <div className="title">
        <div>
          <h1>This link cannot be used</h1>
          <p className="sub">{words}</p>
        </div>
      </div>
      <p>
        {kind === 'firstAdministrator' &&
          'Until there is an administrator, the scorecard prints a new link each time it is started. '}
        If you have a password already, <Link href={paths.signIn()}>sign in</Link>.
      </p>
    </div>
  )
}
