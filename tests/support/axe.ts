import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const CONTRAST = 'color-contrast'
const ALREADY_THERE = 'void 0'

/** The program the builder would give a page itself, in its shorter form. */
const program = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/**
 * Each breach axe finds on the page as it stands: rule, what it asks, and the first few elements. None is [].
 * Weighing every colour takes most of the time, so where the rest of the page is known to be sound, `coloursOf` names
 * the part whose colours are weighed; every other rule looks at the whole page always.
 */
export async function axeViolations(page: Page, coloursOf?: string): Promise<string[]> {
  if (coloursOf === undefined) return breaches(page, (builder) => builder)
  if ((await page.locator(coloursOf).count()) === 0) throw new Error(`There is no ${coloursOf} to weigh`)
  return [
    ...(await breaches(page, (builder) => builder.disableRules(CONTRAST))),
    ...(await breaches(page, (builder) => builder.include(coloursOf).withRules(CONTRAST))),
  ]
}

async function breaches(page: Page, asked: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // The builder gives every page more than a megabyte, twice: it costs as much as looking at the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program)
  // Legacy mode asks in the page itself: without frames it finds the same, and opens no second page for it.
  const builder = new AxeBuilder({ page, axeSource: ALREADY_THERE })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
  const { violations } = await asked(builder).analyze()
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, html }) => `  ${target.join(' ')}: ${html.slice(0, 160)}`)
    return [`${id}: ${help} (${nodes.length})`, ...places].join('\n')
  })
}
