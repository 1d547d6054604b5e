import type { ImportCounts } from '../../../contract/imports.ts'

/** The counts of a preview, in the order they are shown, each with what it means. */
export function countLines(counts: ImportCounts): { term: string; count: number; meaning: string }[] {
  return [
    { term: 'New', count: counts.new, meaning: 'Periods that had no figure.' },
    { term: 'Changed', count: counts.changed, meaning: 'Recorded as revisions; the earlier figure is kept.' },
    { term: 'Unchanged', count: counts.unchanged, meaning: 'Already recorded; nothing is written.' },
    { term: 'Refused', count: counts.refused, meaning: 'Not recorded. Each is listed with how to mend it.' },
    {
      term: 'Left out',
      count: counts.leftOut,
      meaning: 'Totals, repeats that agree, other areas and unmapped categories.',
    },
  ]
}

/** A whole number with thousands separated: "600,000". */
export function wholeWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${wholeWords(count)} ${count === 1 ? one : many}`
}

/** What accepting the preview would record: the words of its button. */
export function acceptWords({ new: added, changed }: ImportCounts): string {
  const parts = [
    ...(added > 0 ? [plural(added, 'new figure')] : []),
    ...(changed > 0 ? [plural(changed, 'revision')] : []),
  ]
  return parts.length === 0 ? 'Nothing to record' : `Record ${parts.join(' and ')}`
}

/** 1,048,576 bytes is "1 MB": for a person, to two figures. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte')
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1).replace(/\.0$/, '') : Math.round(size)} ${unit}`
}

/** Said once it is recorded. */
export function recordedWords(counts: ImportCounts): string {
  const words = acceptWords(counts)
  return words === 'Nothing to record' ? 'Nothing was recorded' : words.replace('Record', 'Recorded')
}
