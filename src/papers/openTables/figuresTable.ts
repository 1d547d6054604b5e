import { quarterEnd, quarterSlug, quarterStart } from '../../domain/time/financialQuarter.ts'
import type { FigureRecord } from '../records/figureRecords.ts'
import { shorthand } from '../words/shorthand.ts'
import type { DataTable } from './columns.ts'

const number = (name: string, title: string, description: string) =>
  ({ name, title, description, type: 'number' }) as const
const words = (name: string, title: string, description: string) =>
  ({ name, title, description, type: 'string' }) as const
const always = { isRequired: true } as const

const columns: DataTable['columns'] = [
  { ...words('indicator_id', 'Indicator', 'Which indicator, as in indicators.csv.'), ...always },
  { ...words('quarter', 'Financial quarter', 'Such as 2010-11-q2, July to September 2010.'), ...always },
  { name: 'quarter_start', title: 'First day of the quarter', description: '', type: 'date', ...always },
  { name: 'quarter_end', title: 'Last day of the quarter', description: '', type: 'date', ...always },
  words('period', 'Period of the figure', 'Its own label, which for a yearly figure is a year.'),
  { name: 'period_start', title: 'First day of the period', description: '', type: 'date' },
  { name: 'period_end', title: 'Last day of the period', description: '', type: 'date' },
  number('actual', 'Actual', 'The figure in the indicator’s unit, as recorded.'),
  number('target', 'Target', 'The level agreed for the quarter, where it is one figure.'),
  number('target_low', 'Target range from', 'The least of a target that is a range.'),
  number('target_high', 'Target range to', 'The most of a target that is a range.'),
  number('stretch_target', 'Stretch target', 'The level that earns reward grant.'),
  words('status', 'Status', 'Red, Amber, Green, or why there is none.'),
  words('reason', 'Reason', 'The figures the status rests on, in a sentence.'),
  number('usual_low', 'Usual range from', 'Lower process limit of the individuals (XmR) chart.'),
  number('usual_mean', 'Usual mean', 'Mean of the individuals (XmR) chart.'),
  number('usual_high', 'Usual range to', 'Upper process limit of the individuals (XmR) chart.'),
  words('signal', 'Signal', 'What the figure says against its usual range.'),
  words(
    'marks',
    'Marks',
    'Letters: p provisional, r revised, b break before, x no figure, z none belongs here.',
  ),
  words('notes', 'Notes', 'Why there is no figure; breaks in the series.'),
  words('source', 'Source', 'The source given with the figure.'),
  { name: 'known_on', title: 'Date published', description: 'When the figure became known.', type: 'date' },
]

/** One row a quarter of each indicator; a figure is the exact decimal recorded, or shorthand for its absence. */
export const figuresTable = (records: readonly FigureRecord[]): DataTable => ({
  name: 'figures',
  title: 'Figures by quarter',
  description: 'One row a quarter of each indicator, oldest first.',
  columns,
  primaryKey: ['indicator_id', 'quarter'],
  foreignKeys: [{ column: 'indicator_id', table: 'indicators', to: 'indicator_id' }],
  rows: records.map(rowOf),
})

function rowOf({ of: { page }, quarter, drawn, told }: FigureRecord): string[] {
  const none = shorthand.notApplicable
  const missing = drawn.marks.includes(none) ? none : shorthand.notAvailable
  const observation = told?.observation ?? null
  return [
    page.id,
    quarterSlug(quarter),
    quarterStart(quarter),
    quarterEnd(quarter),
    drawn.period || none,
    observation?.period.start ?? none,
    observation?.period.end ?? none,
    drawn.actual || missing,
    drawn.target || none,
    drawn.targetLow || none,
    drawn.targetHigh || none,
    drawn.stretchTarget || none,
    drawn.status || none,
    (observation === null ? '' : told?.reason) || none,
    drawn.usualLower || none,
    drawn.usualMean || none,
    drawn.usualUpper || none,
    drawn.signal || none,
    drawn.marks.replaceAll(/[[\]]/g, '') || none,
    drawn.notes || none,
    observation === null ? none : observation.source || shorthand.notAvailable,
    observation?.record.knownOn ?? none,
  ]
}
