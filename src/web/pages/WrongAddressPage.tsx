import { Link } from 'wouter'
import type { AddressProblem } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'

/** Says what is wrong with an address, rather than showing something that was not asked for. */
export function WrongAddressPage({ problem }: { readonly problem: AddressProblem }) {
  usePageTitle('This address cannot be shown')
  return (
    <div className="wrap">
      <div className="title">
        <h1>This address cannot be shown</h1>
      </div>
      <ul className="std wrong">
        {problem.problems.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {problem.nearest !== null && (
        <p>
          <Link href={problem.nearest}>
            {problem.nearest === '/' ? 'Go to the scorecard' : 'Show it without what is wrong'}
          </Link>
        </p>
      )}
    </div>
  )
}
