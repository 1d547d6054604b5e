import {
  atomic,
  type Check,
  type Checks,
  flag,
  isText,
  propertiesOf,
  texts,
  text,
  whole,
} from './properties.ts'
import type { JsonObject } from './jsonLd.ts'
import type { Place } from './place.ts'

/** How a file is read as rows and cells (Metadata 5.9; Model 8). */
export type Dialect = {
  /** Empty where no row is a comment. */
  readonly commentPrefix: string
  readonly delimiter: string
  readonly escape: string
  readonly headerRowCount: number
  readonly lineTerminators: readonly string[]
  readonly quoteChar: string | null
  readonly skipBlankRows: boolean
  readonly skipColumns: number
  readonly skipRows: number
  readonly trim: 'start' | 'end' | boolean
}

const trim: Check<Dialect['trim']> = (value, place) => {
  if (value === 'true' || value === 'false') return value === 'true'
  return atomic<Dialect['trim']>('true, false, start or end', (given) =>
    [true, false, 'start', 'end'].includes(given as string | boolean),
  )(value, place)
}

/** An encoding of the Encoding standard, as the label of one. */
const encoding = atomic<string>('an encoding', (value) => {
  try {
    return isText(value) && new TextDecoder(value).encoding !== ''
  } catch {
    return false
  }
})

const checks = {
  commentPrefix: text,
  delimiter: atomic<string>('text', (value) => isText(value) && value !== ''),
  doubleQuote: flag,
  encoding,
  header: flag,
  headerRowCount: whole,
  lineTerminators: texts,
  quoteChar: atomic<string | null>(
    'a character or null',
    (value) => value === null || (isText(value) && value !== ''),
  ),
  skipBlankRows: flag,
  skipColumns: whole,
  skipInitialSpace: flag,
  skipRows: whole,
  trim,
} satisfies Checks

/**
 * A dialect with the defaults of Metadata 5.9 for what it does not say. Where the Recommendations contradict themselves, the
 * property's own text there is followed: "#" marks a comment (Model 8 has none), and cells are trimmed (the default dialect at the
 * end of 5.9 is not).
 */
export function dialectOf(object: JsonObject, place: Place): Dialect {
  const given = propertiesOf(object, checks, place, 'Dialect')
  return {
    commentPrefix: given.commentPrefix ?? '#',
    delimiter: given.delimiter ?? ',',
    escape: given.doubleQuote === false ? '\\' : '"',
    headerRowCount: given.headerRowCount ?? (given.header === false ? 0 : 1),
    lineTerminators: given.lineTerminators?.length ? given.lineTerminators : ['\r\n', '\n'],
    quoteChar: given.quoteChar === undefined ? '"' : given.quoteChar,
    skipBlankRows: given.skipBlankRows ?? false,
    skipColumns: given.skipColumns ?? 0,
    skipRows: given.skipRows ?? 0,
    trim: given.trim ?? (given.skipInitialSpace === undefined || (given.skipInitialSpace && 'start')),
  }
}
