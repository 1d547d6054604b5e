import type { Dialect } from '../dialect.ts'

/** An import says whom its figures are for, and each of them whose own it is. */
export function importAudience({ text }: Dialect): string[] {
  return [
    `alter table imports add column audience ${text} not null default 'partnership'`,
    `alter table staged_observations add column partner_only ${text} references partners(id)`,
  ]
}
