import type { RagStatus } from '../performance/ragStatus.ts'

/** What a row stands at: the status computed and, beside it, an override in force. */
export type Verdicts = {
  readonly status: RagStatus
  readonly overridden?: { readonly status: 'red' | 'amber' | 'green' } | null
}

/** Red by either verdict: an override can add a red and never take one away. */
export const isRed = ({ status, overridden }: Verdicts): boolean =>
  status.status === 'red' || overridden?.status === 'red'
