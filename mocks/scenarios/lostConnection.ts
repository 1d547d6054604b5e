import type { Scenario } from './scenario.ts'

/** Pages open and can be read, so that what is lost is somebody's writing: the case worth looking at. */
export const lostConnection: Scenario = {
  happening: 'The connection is lost as soon as something is sent, and does not come back.',
  behaviour: () => {
    let isLost = false
    return async (request, answer) => {
      isLost ||= request.method !== 'GET'
      return isLost ? Response.error() : answer()
    }
  },
}
