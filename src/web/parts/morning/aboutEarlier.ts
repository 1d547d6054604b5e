/** What acts on an earlier decision itself are about. */
export const earlierAbout = (decisionId: string): string => `earlier:${decisionId}`

/** What reports on one action of an earlier decision are about. */
export const progressAbout = (decisionId: string, actionKey: string): string =>
  `progress:${decisionId}:${actionKey}`

/** Whether something is about a decision of an earlier meeting. */
export const isAboutEarlier = (about: string): boolean =>
  about.startsWith('earlier:') || about.startsWith('progress:')

/** Whether something is about this earlier decision, or an action of it. */
export const isAboutDecision = (about: string, decisionId: string): boolean =>
  about === earlierAbout(decisionId) || about.startsWith(progressAbout(decisionId, ''))
