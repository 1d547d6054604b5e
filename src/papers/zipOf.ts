import { zip, type AsyncZippable } from 'fflate'

const ALREADY_SMALL = /\.(png|pptx|xlsx|ods|docx|pdf)$/

/** A ZIP of files by name, in that order, all dated the day given at noon: the same files make the same bytes. */
export function zipOf(files: Readonly<Record<string, Uint8Array | string>>, on: string): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const mtime = `${on}T12:00:00`
  const entries: AsyncZippable = {}
  for (const [name, content] of Object.entries(files))
    entries[name] = [
      typeof content === 'string' ? encoder.encode(content) : content,
      { level: ALREADY_SMALL.test(name) ? 0 : 6, mtime },
    ]
  return new Promise((resolve, reject) => {
    zip(entries, (error, made) => (error ? reject(error) : resolve(made)))
  })
}
