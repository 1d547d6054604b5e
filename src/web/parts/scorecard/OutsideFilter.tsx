import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Red } from '../../../contract/scorecards.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OPENING } from '../../../contract/apiPaths.ts'

type Props = {
  /** Reds that the filter leaves out, worst first. */
  readonly reds: readonly Red[]
  readonly hrefOf: (indicatorId: string) => string
  readonly onShow: () => void
}

/** A filter may leave a red out of the table, never out of sight. */
export function OutsideFilter({ reds, hrefOf, onShow }: Props) {
  if (reds.length === 0) return null
  const named = reds.slice(0, OPENING.reds)
  const rest = reds.length - named.length
  return (
    <Notice look="red">
      <p>
        <b>{reds.length === 1 ? '1 red is' : `${reds.length} reds are`} outside this filter:</b>{' '}
        {named.map((red, at) => (
          <Fragment key={red.indicatorId}>
            {at > 0 && ', '}
            <Link href={hrefOf(red.indicatorId)}>
              {red.reference.replaceAll(' ', '\u00a0')} {red.title}
            </Link>
          </Fragment>
        ))}
        {rest > 0 && `, and ${rest} more`}.{' '}
        <Button look="plain" onClick={onShow}>
          Show them
        </Button>
      </p>
    </Notice>
  )
}
