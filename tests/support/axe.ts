import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Each breach axe finds on the page as it stands: rule, what it asks, and the first few elements. None is []. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, html }) => `  ${target.join(' ')}: ${html.slice(0, 160)}`)
    return [`${id}: ${help} (${nodes.length})`, ...places].join('\n')
  })
}
