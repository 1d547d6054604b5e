import type { CatalogueEntry } from '../../contract/indicators.ts'
import { nationalIndicators } from '../../domain/indicators/catalogue/nationalIndicators.ts'
import type { Trx } from '../database/database.ts'

/** The National Indicators whose reference, title or theme holds every word searched for; all 198 without words. */
export async function catalogueView(trx: Trx, search: string | undefined): Promise<CatalogueEntry[]> {
  const held = await trx.selectFrom('indicators').select(['id', 'reference']).execute()
  const ids = new Map(held.map((each) => [each.reference, each.id]))
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return nationalIndicators
    .filter(({ reference, title, theme, parts }) => {
      const partWords = parts.map((part) => `${part.reference} ${part.title}`).join(' ')
      const text = `${reference} ${reference.replace(' ', '')} ${title} ${theme} ${partWords}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .map(({ subjectConfirmedBy: _confirmed, ...entry }) => ({
      ...entry,
      parts: entry.parts.map((part) => ({ ...part })),
      unchecked: [...entry.unchecked],
      indicatorId: ids.get(entry.reference) ?? null,
    }))
}
