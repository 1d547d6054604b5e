import { csvField } from '../../../chart/exportCsv.ts'
import type { Database } from '../../database/database.ts'
import { entriesAfter } from '../../stores/logStore.ts'
import { logLines } from './logView.ts'

const headings = ['Number', 'Recorded at', 'About', 'What was done', 'From where', 'Request', 'Hash']

/**
 * The whole log as a file, a thousand entries at a time. CSV is to read, with names as they are today and no cell that
 * a spreadsheet would run. NDJSON is to verify: one entry a line, ids alone, with every hash of the chain.
 */
export function logFile(database: Database, format: 'csv' | 'ndjson'): Response {
  const encoder = new TextEncoder()
  let after = 0
  const body = new ReadableStream<Uint8Array>({
    start(out) {
      if (format === 'csv') out.enqueue(encoder.encode(`${headings.join(',')}\r\n`))
    },
    async pull(out) {
      const text = await database.read(async (trx) => {
        const entries = await entriesAfter(trx, after)
        after = entries.at(-1)?.sequence ?? after
        if (format === 'ndjson') return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
        const lines = await logLines(trx, entries)
        return lines
          .map(({ sequence, at, kind, sentence, origin, request, hash }) =>
            [String(sequence), at, kind, sentence, origin, request ?? '', hash].map(csvField).join(','),
          )
          .map((record) => `${record}\r\n`)
          .join('')
      })
      if (text === '') out.close()
      else out.enqueue(encoder.encode(text))
    },
  })
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson'
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="partnership-scorecard-log.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
