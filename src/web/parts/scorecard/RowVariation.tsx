import type { Assurance } from '../../../contract/judgement.ts'
import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { Mark } from '../Mark.tsx'
import { VariationMark } from '../VariationMark.tsx'

/** Is the latest figure usual, and does what is usual meet the target: two questions, each by glyph and word. */
export function RowVariation({ row }: { readonly row: ScorecardRow }) {
  return (
    <>
      <VariationMark variation={row.variation} word={row.variationWord} />
      {row.assurance && <Mark {...assuranceMarks[row.assurance]} />}
    </>
  )
}

/** In a row the usual range has just been named, or a signal outside it. */
const assuranceMarks = {
  meets: { look: 'ok', glyph: 'meets', words: 'Range meets target' },
  either: { look: 'flat', glyph: 'either', words: 'Range spans target' },
  misses: { look: 'bad', glyph: 'misses', words: 'Range misses target' },
} as const satisfies Record<Exclude<Assurance, null>, unknown>
