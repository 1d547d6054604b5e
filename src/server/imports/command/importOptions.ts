import { parseArgs } from 'node:util'

/** What `npm run import` was asked to do. */
export type ImportOptions = {
  readonly file: string
  /** A saved mapping's name, or a JSON file that holds one. */
  readonly mapping: string | undefined
  /** Every row is this indicator: its id or its reference. */
  readonly indicator: string | undefined
  readonly knownOn: string | undefined
  readonly source: string | undefined
  readonly verified: boolean
  /** Each figure is its lead partner’s own. */
  readonly partnerOnly: boolean
  /** Record without asking. */
  readonly yes: boolean
  readonly server: string | undefined
}

const usage = `npm run import -- FILE [options]

  --mapping NAME|FILE.json  how to read the file: a saved mapping, or one in a JSON file;
                            left out, the mapping worked out from the headings
  --indicator REFERENCE     every row is this indicator
  --known-on 2010-11-29     the date the figures were published; left out, today
  --source TEXT             where the figures come from
  --verified                the figures are verified, not provisional
  --partner-only            only the partner that leads each indicator, and the office, see its figures
  --yes                     record without asking
  --server URL              the running server; left out, http://127.0.0.1:3000 (PORT), and when none
                            runs there, the store itself`

/** The options; what is wrong with them, or the help that was asked for. */
export function importOptions(
  args: readonly string[],
): ImportOptions | { readonly wrong: string } | { readonly help: string } {
  if (args.includes('--help') || args.includes('-h')) return { help: usage }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        indicator: { type: 'string' },
        'known-on': { type: 'string' },
        source: { type: 'string' },
        verified: { type: 'boolean', default: false },
        'partner-only': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        server: { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return { wrong: `Name one file.\n\n${usage}` }
    return {
      file,
      mapping: values.mapping,
      indicator: values.indicator,
      knownOn: values['known-on'],
      source: values.source,
      verified: values.verified,
      partnerOnly: values['partner-only'],
      yes: values.yes,
      server: values.server,
    }
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` }
  }
}
