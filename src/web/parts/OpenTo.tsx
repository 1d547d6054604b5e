import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { listWords } from '../../domain/listWords.ts'
import { type Capability, rolesThatMay } from '../../domain/permissions/permissions.ts'
import { roleWords } from '../../domain/permissions/roleWords.ts'
import { meQuery, useStanding } from '../api/meQueries.ts'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Waiting } from './Waiting.tsx'

type Props = { readonly needs: Capability; readonly children: ReactNode }

/** A page for whoever may read it; anybody else is told what it takes, instead of a page of what could not be read. */
export function OpenTo({ needs, children }: Props) {
  const { data: me, error } = useQuery(meQuery())
  const { may } = useStanding()
  // Who asks could not be read: what the page itself cannot read says so.
  if (may(needs) || error) return children
  if (!me) return <Waiting words="Getting the page." />
  if (!me.signedIn)
    return (
      <NotOpen title="Sign in to read this page">
        <Link href={paths.signIn({ to: `${window.location.pathname}${window.location.search}` })}>
          Sign in
        </Link>{' '}
        with the account you were invited to, or <Link href={paths.start()}>read what is published</Link>,
        which needs none.
      </NotOpen>
    )
  if (me.signedIn.owesSecondFactor)
    return (
      <NotOpen title="Set up a second factor first">
        Your role must have an authenticator or a passkey.{' '}
        <Link href={paths.account()}>Set one up on your account page</Link>; then this page is open to you.
      </NotOpen>
    )
  return (
    <NotOpen title="This page is not open to you">
      Who may open it: {listWords(rolesThatMay(needs).map((role) => roleWords[role]))}. If you need it, ask
      the partnership’s administrator. <Link href={paths.start()}>Go to the scorecard</Link>.
    </NotOpen>
  )
}

function NotOpen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  usePageTitle(title)
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>{title}</h1>
          <p className="sub">{children}</p>
        </div>
      </div>
    </div>
  )
}
