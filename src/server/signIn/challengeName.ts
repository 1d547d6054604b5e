/** As better-auth’s two-factor plugin names the cookie between the first factor and the code. */
export const CHALLENGE_COOKIE = 'two_factor'
/** How the cookie’s value begins where the first factor was the organisation’s identity. */
export const AFTER_PROVIDER = '2fa-provider-'

/** Whether a code is given after the organisation’s identity rather than after a password. */
export const isAfterProvider = (request: Request): boolean =>
  (request.headers.get('cookie') ?? '').includes(`${CHALLENGE_COOKIE}=${AFTER_PROVIDER}`)
