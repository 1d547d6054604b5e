import type { Status } from '../../contract/performance.ts'
import type { GlyphName } from '../../chart/glyphs.ts'
import { Glyph } from './Glyph.tsx'

/** The class that paints a status: `red`, `amber`, `green` or `none`. */
export const statusLook = ({ status }: Status): 'red' | 'amber' | 'green' | 'none' =>
  status === 'notRated' ? 'none' : status

export function statusGlyph(status: Status): GlyphName {
  if (status.status !== 'notRated') return status.status
  return status.because === 'late' ? 'late' : 'notRated'
}

type Props = { readonly status: Status; readonly word: string }

/** A status by shape and word. */
export function StatusTag({ status, word }: Props) {
  return (
    <span className={`tag ${statusLook(status)}`}>
      <Glyph name={statusGlyph(status)} />
      {word}
    </span>
  )
}
