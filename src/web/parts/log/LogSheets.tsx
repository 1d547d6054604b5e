import { Link } from 'wouter'
import type { LogAddress } from '../../logAddress.ts'
import { paths } from '../../paths.ts'

type Props = { readonly address: LogAddress; readonly pages: number }

/** The way to newer and to older entries. */
export function LogSheets({ address, pages }: Props) {
  const sheet = address.sheet ?? 1
  if (pages <= 1) return null
  return (
    <nav className="log-sheets" aria-label="Pages of the log">
      {sheet > 1 && <Link href={paths.log({ ...address, sheet: sheet - 1 })}>Newer entries</Link>}
      <span>
        Page {sheet} of {pages.toLocaleString('en-GB')}
      </span>
      {sheet < pages && <Link href={paths.log({ ...address, sheet: sheet + 1 })}>Older entries</Link>}
    </nav>
  )
}
