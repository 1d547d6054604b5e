import { parseArgs } from 'node:util'
import { chartFormats, packFormats, type PaperFormat } from '../../../papers/paperFormats.ts'

/** What `npm run export` was asked to make. */
export type ExportOptions = {
  readonly kind: 'scorecard' | 'group' | 'indicator'
  readonly id: string
  readonly query: Readonly<Record<string, string | undefined>> & { readonly format: PaperFormat }
  /** A folder, or a file's whole name; the file's own name in the current folder when left out. */
  readonly out: string | undefined
  readonly server: string | undefined
}

const kinds = ['scorecard', 'group', 'indicator'] as const
const usage = `npm run export -- scorecard|group|indicator ID --format FORMAT [options]

  --format FORMAT        of a scorecard, a group or an indicator: ${packFormats.join(', ')};
                         of an indicator also ${chartFormats.join(', ')}
  --quarter 2010-11-q2   left out, the quarter last reported
  --as-at 2010-11-29     as it stood then; left out, today
  --indicators ID,ID     only these
  --meeting ID           the meeting a board paper is for
  --size slide|paper|web, --ink colour|black, --density 1|2|print
                         of charts: what for, and how printed
  --out PATH             a folder, or a file's name
  --server URL           the running server; left out, http://127.0.0.1:3000 (PORT), and when none
                         runs there, the store itself`

/** The options; what is wrong with them, or the help that was asked for. */
export function exportOptions(
  args: readonly string[],
): ExportOptions | { readonly wrong: string } | { readonly help: string } {
  if (args.includes('--help') || args.includes('-h')) return { help: usage }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        quarter: { type: 'string' },
        'as-at': { type: 'string' },
        indicators: { type: 'string' },
        meeting: { type: 'string' },
        size: { type: 'string' },
        ink: { type: 'string' },
        density: { type: 'string' },
        out: { type: 'string' },
        server: { type: 'string' },
      },
    })
    const [kindNamed, id, ...more] = positionals
    const kind = kinds.find((each) => each === kindNamed)
    if (!kind || id === undefined || more.length > 0) return { wrong: `Name what to export.\n\n${usage}` }
    const formats: readonly PaperFormat[] =
      kind === 'indicator' ? [...chartFormats, ...packFormats] : packFormats
    const format = formats.find((each) => each === values.format)
    if (!format) return { wrong: `Choose a format with --format: ${formats.join(', ')}.\n\n${usage}` }
    const { quarter, indicators, meeting, size, ink, density } = values
    return {
      kind,
      id,
      query: { format, quarter, asAt: values['as-at'], indicators, meeting, size, ink, density },
      out: values.out,
      server: values.server,
    }
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` }
  }
}
