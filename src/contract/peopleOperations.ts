import { op } from './operation.ts'
import * as people from './people.ts'
import { grantShape } from './signIn.ts'

const needs = 'managePeople'
const changed = { needs, response: people.personShape, refusals: [404, 409, 422] } as const

export const peopleOperations = {
  listPeople: op('get', '/api/people', 'People', 'Everybody known to the partnership, with roles', {
    needs,
    response: people.peoplePage,
  }),
  invitePerson: op('post', '/api/people', 'People', 'Invite somebody, by a link to hand over', {
    needs,
    body: people.invitePerson,
    success: 201,
    response: people.invitedPerson,
    refusals: [409, 422],
  }),
  changePerson: op('put', '/api/people/{personId}', 'People', 'Change a name, email address or partner', {
    ...changed,
    body: people.changePerson,
  }),
  renewInvitation: op(
    'post',
    '/api/people/{personId}/invitation',
    'People',
    'Make a new invitation link, which ends the old one',
    { needs, success: 201, response: people.madeLink, refusals: [404, 409] },
  ),
  withdrawInvitation: op(
    'delete',
    '/api/people/{personId}/invitation',
    'People',
    'Withdraw an invitation, which ends its roles and erases its details',
    { needs, success: 204, refusals: [404, 409] },
  ),
  grantRole: op('post', '/api/people/{personId}/roles', 'People', 'Give a role', {
    ...changed,
    body: grantShape,
    success: 201,
  }),
  endRole: op(
    'post',
    '/api/people/{personId}/role-ends',
    'People',
    'End a role, which signs the person out',
    {
      ...changed,
      body: grantShape,
      success: 201,
    },
  ),
  makeResetLink: op(
    'post',
    '/api/people/{personId}/reset-link',
    'People',
    'Make a link for a new password, which signs the person out everywhere',
    { needs, success: 201, response: people.madeLink, refusals: [404, 409] },
  ),
  endPersonSessions: op(
    'delete',
    '/api/people/{personId}/sessions',
    'People',
    'Sign somebody out everywhere',
    {
      needs,
      success: 204,
      refusals: [404],
    },
  ),
  erasePerson: op(
    'post',
    '/api/people/{personId}/erasure',
    'People',
    'Erase somebody’s details; what they recorded stands under their id',
    { ...changed, success: 201 },
  ),
  setSignInPolicy: op('put', '/api/sign-in-policy', 'People', 'Say which roles must have a second factor', {
    needs,
    body: people.signInPolicyShape,
    response: people.signInPolicyShape,
    refusals: [409, 422],
  }),
} as const
