import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Sight } from '../../domain/permissions/sight.ts'
import type { Schema } from '../database/schema.ts'

/**
 * The observations that a sight shows, as `sees` in the domain has it. Everything that reads observations for somebody
 * passes through here.
 */
export const shownTo =
  ({ provisional, partnerOnly }: Sight) =>
  (eb: ExpressionBuilder<Schema, 'observations'>): ExpressionWrapper<Schema, 'observations', SqlBool> => {
    const everybodys = eb('observations.partner_only', 'is', null)
    return eb.and([
      ...(provisional ? [] : [eb('observations.verification', '=', 'verified')]),
      ...(partnerOnly === 'every'
        ? []
        : partnerOnly === 'none'
          ? [everybodys]
          : [eb.or([everybodys, eb('observations.partner_only', '=', partnerOnly.partnerId)])]),
    ])
  }
