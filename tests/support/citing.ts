import type { Locator } from 'playwright-core'

export const MORNING = 'Harrow Chief Executives, performance morning, 29 November 2010'
export const REMOVAL = '7. Remove the redundancies indicator from the HCE scorecard.'

/** Cites a decision already minuted: the meeting, and the recommendation it agreed. */
export async function cite(form: Locator, recommendation: string, meeting = MORNING): Promise<void> {
  await form.getByLabel('Meeting', { exact: true }).selectOption(meeting)
  await form.getByLabel('Recommendation', { exact: true }).selectOption(recommendation)
}

/** Records, where it is cited, a decision of the performance morning that no minute lists yet. */
export async function decideOnTheSpot(form: Locator, recommendation: string): Promise<void> {
  await cite(form, 'A decision not listed: record it here')
  await form.getByLabel('Recommendation, as put to the meeting').fill(recommendation)
  await form.getByLabel('Decision', { exact: true }).selectOption('Agreed')
  await form.getByLabel('Decided by (role or organisation)').fill('Chief executives')
}
