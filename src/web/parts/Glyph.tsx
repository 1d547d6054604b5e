import { type GlyphName, glyphs } from '../../chart/glyphs.ts'

const drawn = Object.fromEntries(
  Object.entries(glyphs).map(([name, parts]) => [
    name,
    parts.map((part, at) =>
      'fill' in part ? (
        <path
          key={at}
          d={part.d}
          fill={part.fill === 'amberFill' ? 'var(--amber-fill)' : 'currentColor'}
          fillOpacity={part.opacity}
        />
      ) : (
        <path
          key={at}
          d={part.d}
          fill="none"
          stroke="currentColor"
          strokeWidth={part.strokeWidth}
          strokeDasharray={part.dash}
          strokeLinejoin={part.join}
        />
      ),
    ),
  ]),
)

/** A glyph the size of its text, hidden from readers: its word always stands beside it. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg className="g" viewBox="0 0 16 16" aria-hidden="true">
      {drawn[name]}
    </svg>
  )
}
