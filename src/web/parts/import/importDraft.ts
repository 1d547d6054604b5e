import type { FileReading, ImportMapping, StartImport } from '../../../contract/imports.ts'
import type { Audience } from '../../../domain/permissions/sight.ts'
import { blankMapping, draftOf, mappingOf, type MappingDraft, type MappingField } from './mappingDraft.ts'

/** How far a person has come with importing one file. */
export type ImportDraft = {
  readonly reading: FileReading | null
  readonly mapping: MappingDraft
  /** The saved mapping opened, or empty for the one suggested or made here. */
  readonly savedId: string
  readonly editing: boolean
  readonly about: AboutFigures
  /** The preview asked for, until it is given up or recorded and done with. */
  readonly importId: string | null
}

/** What holds for every figure of the file, where no column says otherwise. */
export type AboutFigures = {
  readonly knownOn: string
  readonly source: string
  readonly verification: 'provisional' | 'verified'
  readonly audience: Audience
}

export function blankImport(businessDate: string): ImportDraft {
  return {
    reading: null,
    mapping: blankMapping,
    savedId: '',
    editing: false,
    about: { knownOn: businessDate, source: '', verification: 'provisional', audience: 'partnership' },
    importId: null,
  }
}

/** A file just read: as the API suggests reading it, or open for a person to say when it cannot. */
export function withReading(draft: ImportDraft, reading: FileReading): ImportDraft {
  const mapping = reading.suggested ? draftOf(reading.suggested, reading.headers) : blankMapping
  const whole = 'mapping' in mappingOf(mapping, reading.headers)
  return { ...draft, reading, mapping, savedId: '', editing: !whole, importId: null }
}

export function withMapping(draft: ImportDraft, mapping: ImportMapping, savedId: string): ImportDraft {
  const opened = draftOf(mapping, draft.reading?.headers ?? [])
  const whole = 'mapping' in mappingOf(opened, draft.reading?.headers ?? [])
  return { ...draft, mapping: opened, savedId, editing: !whole }
}

export type ImportField = MappingField | 'knownOn'

/** What to ask the API to read, or what is still missing. */
export function importRequest(
  draft: ImportDraft,
  reading: FileReading,
): { request: StartImport } | { missing: Partial<Record<ImportField, string>> } {
  const mapped = mappingOf(draft.mapping, reading.headers)
  const { knownOn, source, verification, audience } = draft.about
  const missing: Partial<Record<ImportField, string>> = {
    ...('missing' in mapped ? mapped.missing : {}),
    ...(knownOn === '' ? { knownOn: 'Give the date the figures were published or reported.' } : {}),
  }
  if ('missing' in mapped || Object.keys(missing).length > 0) return { missing }
  return {
    request: {
      uploadId: reading.uploadId,
      mapping: mapped.mapping,
      verification,
      audience,
      source: source.trim(),
      knownOn,
    },
  }
}
