import type { Problem } from '../contract/problems.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

const answers: Record<RefusalCode, readonly [status: number, title: string]> = {
  invalid: [422, 'Some of this cannot be accepted'],
  notFound: [404, 'Not found'],
  notSetUp: [409, 'The partnership is not set up yet'],
  alreadySetUp: [409, 'The partnership is already set up'],
  businessDateGoesForward: [409, 'The business date only moves forward'],
  businessDateIsToday: [409, 'This partnership’s date is today’s'],
  alreadyExists: [409, 'That already exists'],
  alreadyOnScorecard: [409, 'The indicator is already on the scorecard'],
  notOnScorecard: [409, 'The indicator is not on the scorecard'],
  alreadyInThatPlace: [409, 'The indicator is already in that place'],
  decisionNeeded: [422, 'No decision is cited'],
  decisionDoesNotPermit: [409, 'The decision does not permit this'],
  reachesBackBeforeDecision: [422, 'The change reaches back before its decision'],
  meetingNotHeld: [422, 'The meeting has not been held'],
  alreadyDecided: [409, 'The recommendation has already been decided'],
  minutesSigned: [409, 'The minutes have been signed'],
  mostPutForward: [409, 'No more may be put forward'],
  definitionNotLater: [409, 'A new version must begin after the last'],
  periodUnclear: [422, 'The period is not clear'],
  dateInFuture: [422, 'The date has not come yet'],
  changedMeanwhile: [412, 'Somebody else changed this first'],
  figureReplaced: [409, 'The figure has been replaced since'],
  versionNeeded: [428, 'Which version was seen is not said'],
  headerUnreadable: [400, 'A header cannot be read'],
  keyInUse: [409, 'The same request is still being answered'],
  keyUsedForAnother: [422, 'The key was used for another request'],
  nothingChanged: [409, 'Nothing would change'],
  notASpan: [422, 'It ends before it begins'],
  groupClosed: [409, 'The management group is closed'],
  groupHasIndicators: [409, 'The management group still has indicators'],
  priorityClosed: [409, 'The priority is closed'],
  notReady: [409, 'Not ready for that'],
  tooLarge: [413, 'The file is too large'],
  tooSlow: [408, 'It took too long to arrive'],
  addressTooLong: [414, 'The address is too long'],
  notATable: [415, 'The file is not a table'],
  notSignedIn: [401, 'Nobody is signed in'],
  notPermitted: [403, 'Your role does not permit this'],
  foreignRequest: [403, 'This request does not come from our own pages'],
  tooManyRequests: [429, 'Too many requests'],
  overloaded: [503, 'The service is busy'],
  unavailable: [503, 'Not available just now'],
  storeFull: [507, 'The disk is full'],
  storeReadOnly: [503, 'Nothing can be recorded just now'],
  storeAway: [503, 'The database does not answer'],
  signInRefused: [401, 'That does not sign you in'],
  tooManyTries: [429, 'Too many tries'],
  linkSpent: [410, 'The link has been used or has ended'],
  confirmationNeeded: [403, 'Confirm that it is you'],
  secondFactorNeeded: [403, 'Your role asks for a second factor'],
  secondFactorKept: [409, 'Your role asks for a second factor'],
  lastAdministrator: [409, 'There must be an administrator'],
  passwordUnfit: [422, 'The password cannot be used'],
  notOffered: [404, 'Not offered here'],
}

/** Whole seconds until it is worth trying again: a database comes back, or another server takes over. */
const retryAfter: Partial<Record<RefusalCode, number>> = {
  storeFull: 30,
  storeReadOnly: 30,
  storeAway: 5,
  unavailable: 5,
}

/** The HTTP answer to a refusal: an RFC 9457 problem. */
export function problemResponse(refusal: Refusal): Response {
  const [status, title] = answers[refusal.refused]
  const body: Problem = {
    type: `/api#problem-${refusal.refused}`,
    title,
    status,
    detail: refusal.detail,
    code: refusal.refused,
    ...(refusal.fields ? { fields: [...refusal.fields] } : {}),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
    ...(refusal.etag === undefined ? {} : { etag: refusal.etag }),
    ...(refusal.changed === undefined ? {} : { changed: refusal.changed }),
  }
  const seconds = refusal.retryAfter ?? retryAfter[refusal.refused]
  return problem(status, body, seconds === undefined ? {} : { 'retry-after': String(seconds) })
}

/** The answer to a fault of ours: says nothing of the inside, and gives a reference that stands in the log. */
export function faultResponse(reference: string): Response {
  return problem(500, {
    type: '/api#problem-fault',
    title: 'Something went wrong here',
    status: 500,
    detail: `Nothing was saved. Try again; if it happens again, quote reference ${reference}.`,
    code: 'fault',
  })
}

function problem(status: number, body: Problem, more: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...more,
    },
  })
}
