import type { MadePaper } from '../papers/makePaper.ts'

/** A file to be saved under its own name, never shown as a page of ours. */
export function fileResponse({
  bytes,
  fileName,
  type,
}: Pick<MadePaper, 'bytes' | 'fileName' | 'type'>): Response {
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
