import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'

const ASSETS = new URL('../../dist/assets/', import.meta.url)

/** What a style sheet of another page may disturb. */
const LOOKS =
  'display position visibility opacity box-sizing min-width min-height max-width max-height margin padding border background color ' +
  'font letter-spacing text-align text-decoration text-transform white-space overflow-wrap list-style gap flex flex-wrap order grid-area ' +
  'grid-template-columns align-items align-self justify-content justify-self vertical-align overflow box-shadow outline cursor'

/**
 * What would look otherwise on this page had every other page been visited before it, whose style sheets then stay: each
 * element with the properties that change. Lists at most ten; none is what is wanted.
 */
export function changedByOtherPages(page: Page): Promise<string[]> {
  const sheets = readdirSync(ASSETS).filter((name) => name.endsWith('.css'))
  const hrefs = sheets.map((name) => `/assets/${name}`)
  return page.evaluate(compareLooks, { hrefs, properties: LOOKS })
}

async function compareLooks(asked: { hrefs: string[]; properties: string }): Promise<string[]> {
  const properties = asked.properties.split(' ')
  const elements = [...document.querySelectorAll('body, body *')]
  const looks = () =>
    elements.map((element) => {
      const style = getComputedStyle(element)
      return properties.map((name) => `${name}: ${style.getPropertyValue(name)}`)
    })
  const before = looks()
  const links = await Promise.all(asked.hrefs.filter(isMissing).map(load))
  const after = looks()
  const changed = elements.flatMap((element, at) => {
    const others = after[at]?.filter((rule, each) => rule !== before[at]?.[each]) ?? []
    return others.length === 0 ? [] : [`${nameOf(element)}: ${others.slice(0, 6).join('; ')}`]
  })
  for (const link of links) link.remove()
  return [...new Set(changed)].slice(0, 10)

  function isMissing(href: string): boolean {
    const link = document.querySelector<HTMLLinkElement>(`link[rel=stylesheet][href="${href}"]`)
    return link === null
  }
  function load(href: string): Promise<HTMLLinkElement> {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    return new Promise((resolve, reject) => {
      link.addEventListener('load', () => resolve(link))
      link.addEventListener('error', () => reject(new Error(`No style sheet ${href}`)))
      document.head.append(link)
    })
  }
  function nameOf(element: Element): string {
    return [element.parentElement, element]
      .map((each) => `${each?.tagName.toLowerCase()}.${each?.getAttribute('class') ?? ''}`)
      .join(' > ')
  }
}
