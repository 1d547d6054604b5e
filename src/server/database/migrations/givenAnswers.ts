import type { Dialect } from '../dialect.ts'

/** Answers kept for a day, so that a write whose answer was lost can be sent again and is not done twice. */
export function givenAnswers({ text }: Dialect): string[] {
  return [
    `create table given_answers (actor_id ${text} not null, request_key ${text} not null, operation ${text} not null,
      fingerprint ${text} not null, answer ${text} not null, given_at ${text} not null,
      primary key (actor_id, request_key))`,
    'create index given_answers_by_time on given_answers (given_at)',
  ]
}
