import type { ApiFailure } from '../../api/apiFailure.ts'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'

type Props = {
  /** "Q2 2010/11", as the sentence begins. */
  readonly what: string
  readonly failure: ApiFailure | null
}

/** Says that nothing was recorded, and why. */
export function NotRecorded({ what, failure }: Props) {
  if (!failure) return null
  return (
    <Notice look="red" role="alert">
      <p>
        <b>{what} has not been recorded.</b> {refusalWords(failure)}
      </p>
    </Notice>
  )
}
