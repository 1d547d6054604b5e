import { zipSync } from 'fflate'

/** The parts of an Office file by their names in the package, in the order they are written. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/** The earliest time a ZIP can hold: every part carries it, so that the same parts give the same bytes. */
const ALWAYS = new Date(1980, 0, 1)

/** The parts as one package. The types of content come first, as the format's readers expect. */
export function archive(parts: Parts): Uint8Array {
  const text = new TextEncoder()
  const files = [...parts].map(([name, part]) => [name, typeof part === 'string' ? text.encode(part) : part])
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 6, mtime: ALWAYS })
}
