import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { ApiFailure } from '../api/apiFailure.ts'
import { ApiProblem } from '../api/apiFailure.ts'
import { useStanding } from '../api/meQueries.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'

type Props = {
  /** "The scorecard", as the sentence begins. */
  readonly what: string
  readonly failure: ApiFailure
  readonly onRetry: () => void
  /** The page has nothing else to be called by. */
  readonly isWholePage?: boolean
  readonly children?: ReactNode
}

/** What could not be read, why, and what to do: never an empty page, never an old figure passed off as new. */
export function CouldNotRead({ what, failure, onRetry, isWholePage = false, children }: Props) {
  const Heading = isWholePage ? 'h1' : 'h2'
  const refused = failure instanceof ApiProblem
  const { me, may } = useStanding()
  const isStranger = me === null && !may('readTheScorecards')
  const isMissing = refused && failure.problem.status === 404
  return (
    <section className="sec" role="alert">
      <Heading>
        {what} {isMissing ? 'could not be found' : 'could not be read'}
      </Heading>
      <p>
        {refused
          ? failure.problem.detail
          : 'The service did not answer: the connection is lost, or it is not running.'}
      </p>
      {children}
      {refused && isStranger && (
        <p>
          Nobody is signed in, so only what is published is here.{' '}
          <Link href={paths.signIn({ to: `${window.location.pathname}${window.location.search}` })}>
            Sign in
          </Link>{' '}
          to read more.
        </p>
      )}
      <p className="actions">
        {!isMissing && (
          <Button look="first" onClick={onRetry}>
            Try again
          </Button>
        )}
        <CopyDetails text={details(failure)} />
      </p>
    </section>
  )
}

function CopyDetails({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  return (
    <>
      <Button
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => setOutcome('copied'),
            () => setOutcome('failed'),
          )
        }}
      >
        Copy the details for support
      </Button>
      <output className="small">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'failed' && `This browser did not allow copying: ${text}`}
      </output>
    </>
  )
}

function details(failure: ApiFailure): string {
  const lines = [window.location.href, `${failure.name}: ${failure.message}`]
  if (failure instanceof ApiProblem) lines.push(JSON.stringify(failure.problem))
  return lines.join('\n')
}
