import type { Morning } from '../../../contract/morning.ts'
import type { WaitingAct } from './waitingAct.ts'

export type SittingStanding = { readonly startedAt: string | null; readonly endedAt: string | null }

/** When the sitting began and ended, as recorded or as waiting to be sent. */
export function sittingStanding({ sitting }: Morning, waiting: readonly WaitingAct[]): SittingStanding {
  return waiting.reduce<SittingStanding>((standing, { at, request }) => {
    if (request.kind !== 'sitting') return standing
    const instant = new Date(at).toISOString()
    return request.change === 'started'
      ? { startedAt: standing.startedAt ?? instant, endedAt: null }
      : { ...standing, endedAt: instant }
  }, sitting)
}
