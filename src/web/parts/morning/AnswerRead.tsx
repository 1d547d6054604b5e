import type { StandingAnswer } from './subject.ts'

type Props = { readonly standing: StandingAnswer | null; readonly reads: string }

/** The decision as whoever does not record it reads it, the moment it is taken. */
export function AnswerRead({ standing, reads }: Props) {
  return (
    <>
      <h2>Decision</h2>
      <output className="room-recommendation">{standing ? reads : 'None recorded yet.'}</output>
    </>
  )
}
