import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Each breach axe finds on the page as it stands: rule, what it asks, and the first few elements. None is []. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Legacy mode asks in the page itself: without frames it finds the same, and opens no second page for it.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await builder.analyze()
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, html }) => `  ${target.join(' ')}: ${html.slice(0, 160)}`)
    return [`${id}: ${help} (${nodes.length})`, ...places].join('\n')
  })
}
