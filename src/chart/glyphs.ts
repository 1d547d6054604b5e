/** What one quarter's status is drawn as. `none`: not rated, for a reason its word gives. */
export type StatusMark = 'red' | 'amber' | 'green' | 'late' | 'notDue' | 'none'

export type GlyphName =
  | 'red'
  | 'amber'
  | 'green'
  | 'notRated'
  | 'late'
  | 'upWorse'
  | 'upBetter'
  | 'downWorse'
  | 'downBetter'
  | 'unchanged'
  | 'tooFew'
  | 'usual'
  | 'highWorse'
  | 'highBetter'
  | 'lowWorse'
  | 'lowBetter'
  | 'meets'
  | 'either'
  | 'misses'
  | 'done'
  | 'notAccepted'
  | 'needsReason'

/** One path of a glyph in a 16 by 16 box. A part is filled or stroked, in the colour of the text unless amber. */
export type GlyphPart =
  | { readonly d: string; readonly fill: 'currentColor' | 'amberFill'; readonly opacity?: number }
  | {
      readonly d: string
      readonly stroke: 'currentColor'
      readonly strokeWidth: number
      readonly dash?: string
      readonly join?: 'round'
    }

const filled = (d: string): GlyphPart => ({ d, fill: 'currentColor' })
const stroked = (d: string, strokeWidth: number): GlyphPart => ({ d, stroke: 'currentColor', strokeWidth })

const dashed = (d: string): GlyphPart => ({ d, stroke: 'currentColor', strokeWidth: 1.6, dash: '2.6 1.8' })
const thin = (d: string): GlyphPart => stroked(d, 1)

/** Direction arrows follow the number; solid is worse, open is better or not judged. Never shown without a word. A
 * signal is high or low by its number too; of assurance, above the dashed target is always the good side. */
export const glyphs: Readonly<Record<GlyphName, readonly GlyphPart[]>> = {
  red: [filled('M8 .6 15.4 8 8 15.4.6 8Z')],
  amber: [
    { d: 'M4.4 8.4h7.2L15 14.5H1Z', fill: 'amberFill' },
    { d: 'M8 1.9 15 14.5H1Z', stroke: 'currentColor', strokeWidth: 1.7, join: 'round' },
  ],
  green: [stroked('M8 2.1a5.9 5.9 0 1 1 0 11.8a5.9 5.9 0 1 1 0-11.8Z', 2.2)],
  notRated: [stroked('M2.5 8h11', 2)],
  late: [{ d: 'M2.4 2.4h11.2v11.2H2.4Z', stroke: 'currentColor', strokeWidth: 1.8, dash: '3.2 2.4' }],
  upWorse: [filled('M8 1.2 14.4 8.4h-4v6.4H5.6V8.4h-4Z')],
  upBetter: [stroked('M8 2.2 12.9 7.7H9.6v6.3H6.4V7.7H3.1Z', 1.5)],
  downWorse: [filled('M8 14.8 1.6 7.6h4V1.2h4.8v6.4h4Z')],
  downBetter: [stroked('M8 13.8 3.1 8.3h3.3V2h3.2v6.3h3.3Z', 1.5)],
  unchanged: [stroked('M2 5.6h12M2 10.4h12', 1.8)],
  tooFew: [stroked('M2 8h2.4M6.8 8h2.4M11.6 8H14', 2.2)],
  usual: [
    thin('M.8 2.2h14.4M.8 13.8h14.4'),
    { d: 'M1 9.6 4.4 6.2 8 10.2l3.6-4.6L15 8.6', stroke: 'currentColor', strokeWidth: 1.7, join: 'round' },
  ],
  highWorse: [
    thin('M.8 8h14.4'),
    stroked('M1 13.6 5.4 11.4 10.4 4', 1.7),
    filled('M11.6 .2 14.8 3.4l-3.2 3.2L8.4 3.4Z'),
  ],
  highBetter: [
    thin('M.8 8h14.4'),
    stroked('M1 13.6 5.4 11.4 10 5', 1.7),
    stroked('M11.8 .9a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z', 1.5),
  ],
  lowWorse: [
    thin('M.8 8h14.4'),
    stroked('M1 2.4 5.4 4.6 10.4 12', 1.7),
    filled('M11.6 9.4l3.2 3.2-3.2 3.2-3.2-3.2Z'),
  ],
  lowBetter: [
    thin('M.8 8h14.4'),
    stroked('M1 2.4 5.4 4.6 10 11', 1.7),
    stroked('M11.8 10.3a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z', 1.5),
  ],
  meets: [dashed('M.4 10.5h15.2'), stroked('M5.6 1.3h4.8v6H5.6Z', 1.5)],
  either: [
    { d: 'M5.6 8h4.8v6H5.6Z', fill: 'currentColor', opacity: 0.55 },
    stroked('M5.6 2h4.8v12H5.6Z', 1.5),
    dashed('M.4 8h15.2'),
  ],
  misses: [dashed('M.4 5.5h15.2'), filled('M5 8.4h6v6.8H5Z')],
  done: [stroked('M2.2 8.6 6.2 12.6 13.8 3.8', 2.2)],
  notAccepted: [stroked('M3 3l10 10M13 3 3 13', 2.2)],
  needsReason: [stroked('M4.4 5.2a3.6 3.6 0 1 1 5.3 3.2c-1.1.6-1.7 1.2-1.7 2.6M8 13v2.2', 2.1)],
}

/** A figure that is not due and one that cannot be rated share the dash: neither asks for action. */
export function glyphForStatus(mark: StatusMark): GlyphName {
  switch (mark) {
    case 'red':
    case 'amber':
    case 'green':
    case 'late':
      return mark
    case 'notDue':
    case 'none':
      return 'notRated'
  }
}
