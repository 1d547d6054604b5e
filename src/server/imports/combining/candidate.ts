import type { Part } from '../rows/part.ts'

/** One observation as it would be recorded, put together from one cell or from several. */
export type Candidate = Pick<
  Part,
  'indicatorId' | 'areaCode' | 'period' | 'value' | 'absence' | 'verification' | 'source' | 'note' | 'knownOn'
> & {
  /** The cells it comes from, in the order of the file; the first is the one a refusal points at. */
  readonly from: readonly [Part, ...Part[]]
  /** Absent only because the file lacks a part of it: it never displaces a figure. */
  readonly fromGaps: boolean
}

/** A cell that is an observation by itself. */
export function candidateOf(part: Part): Candidate {
  const { indicatorId, areaCode, period, value, absence, verification, source, note, knownOn } = part
  return {
    indicatorId,
    areaCode,
    period,
    value,
    absence,
    verification,
    source,
    note,
    knownOn,
    from: [part],
    fromGaps: false,
  }
}
