const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long somebody may do nothing before they are signed out, in milliseconds. */
export const LONGEST_IDLE = 2 * HOUR
/** How long a session lasts whatever they do: a working day. */
export const LONGEST_SESSION = 12 * HOUR
/** How long a proof of who they are serves for changes to their account. */
export const PROOF_LASTS = 15 * MINUTE
/** How often it is noted that a session is still used. */
export const SEEN_EVERY = MINUTE
/** How long another server may go on believing what it read of a session. */
export const BELIEVED_FOR = 2000
