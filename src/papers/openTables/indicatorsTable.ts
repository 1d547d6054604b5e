import { plainFigure } from '../../domain/indicators/figureWords.ts'
import type { Pack, PackGroup, PackIndicator } from '../pack.ts'
import { illustrativeOf, sourceOf } from '../sheet/exportSheetOf.ts'
import { frequencyWords, outturnWords, polarityWords } from '../words/definitionWords.ts'
import { shorthand } from '../words/shorthand.ts'
import type { DataTable } from './columns.ts'

const words = (name: string, title: string, description = '') =>
  ({ name, title, description, type: 'string' }) as const
const always = { isRequired: true } as const

const columns: DataTable['columns'] = [
  { ...words('indicator_id', 'Indicator', 'Its name in addresses, which never changes.'), ...always },
  { ...words('reference', 'Reference', 'Such as NI 134 or L 12.'), ...always },
  { ...words('title', 'Title'), ...always },
  words('definition', 'Definition'),
  words('unit', 'Unit'),
  { ...words('better', 'Which way is better'), ...always },
  { ...words('frequency', 'How often a figure is due'), ...always },
  { ...words('covers', 'What a figure covers'), ...always },
  { ...words('management_group', 'Management group'), ...always },
  words('lead_partner', 'Lead partner'),
  { ...words('status', 'Status in the quarter shown', 'A word; see the reason.'), ...always },
  { ...words('reason', 'Reason of the status'), ...always },
  { name: 'latest', title: 'Latest figure', description: 'In its unit.', type: 'number' },
  words('latest_period', 'Period of the latest figure'),
  { name: 'target', title: 'Target in the quarter shown', description: '', type: 'number' },
  { name: 'stretch_target', title: 'Stretch target', description: '', type: 'number' },
  { ...words('variation', 'Variation', 'Whether the latest figure is usual.'), ...always },
  words('source', 'Source', 'Given with the figures or named by the definition.'),
  {
    ...words('illustrative', 'Illustrative', 'What is made up: figures, targets or nothing.'),
    ...always,
  },
]

/** One row an indicator: what it measures, and where it stands in the quarter shown. */
export const indicatorsTable = (pack: Pack): DataTable => ({
  name: 'indicators',
  title: 'Indicators',
  description: 'One row an indicator: what it measures, and where it stands in the quarter shown.',
  columns,
  primaryKey: ['indicator_id'],
  foreignKeys: [],
  rows: pack.groups.flatMap((group) => group.indicators.map((each) => rowOf(group, each))),
})

function rowOf(group: PackGroup, { row, page }: PackIndicator): string[] {
  const { definition } = page
  const plain = (value: string | null | undefined, otherwise: string) =>
    value === null || value === undefined ? otherwise : plainFigure(value, row.decimals)
  return [
    page.id,
    page.reference,
    definition.title,
    definition.definition || shorthand.notAvailable,
    definition.unit || shorthand.notApplicable,
    polarityWords[definition.polarity],
    frequencyWords[definition.frequency],
    outturnWords[definition.outturnType],
    group.name,
    page.leadPartner || shorthand.notAvailable,
    row.statusWord,
    row.reason,
    plain(row.latest, shorthand.notAvailable),
    row.latestPeriod || shorthand.notAvailable,
    plain(row.target?.value, shorthand.notApplicable),
    plain(row.stretch, shorthand.notApplicable),
    row.variationWord,
    sourceOf(page) || shorthand.notAvailable,
    illustrativeOf(page),
  ]
}
