import type { Page } from 'playwright-core'

/**
 * What a person could not read on the page as it stands: a page wider than its window, words cut off by their box or by
 * the edge, and words of neighbouring table cells that lie over each other. Nothing is [].
 */
export function crampedPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5
    const found = new Set<string>()
    const wide = document.documentElement.scrollWidth
    if (wide > innerWidth) found.add(`The page is ${wide} px wide in a window of ${innerWidth} px`)

    /** For screen readers only: a box of a pixel, clipped. */
    const isHiddenFromSight = (element: Element): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { width, height } = box.getBoundingClientRect()
        if (width <= 1 && height <= 1 && getComputedStyle(box).overflow === 'hidden') return true
      }
      return false
    }
    type Words = { text: string; element: Element; boxes: DOMRect[] }
    const wordsIn = (root: Element): Words[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const words: Words[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (!element || text === '' || element.closest('option, script, style')) continue
        if (isHiddenFromSight(element)) continue
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        words.push({ text: text.slice(0, 40), element, boxes: [...range.getClientRects()] })
      }
      return words
    }

    for (const { text, element, boxes } of wordsIn(document.body)) {
      let scrolls = false
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box)
        if (overflowX === 'visible') continue
        if (overflowX === 'auto' || overflowX === 'scroll') {
          scrolls = true
          break
        }
        const edge = box.getBoundingClientRect()
        if (boxes.some(({ left, right }) => left < edge.left - SLACK || right > edge.right + SLACK))
          found.add(`“${text}” is cut off by its ${box.tagName.toLowerCase()}.${box.className}`)
      }
      const beyond = boxes.some(({ left, right }) => left < -SLACK || right > innerWidth + SLACK)
      if (!scrolls && beyond && !element.closest('.skip')) found.add(`“${text}” runs beyond the window`)
    }

    const cellsOf = (row: Element | undefined) =>
      [...(row?.children ?? [])].map((cell) => wordsIn(cell)).filter((words) => words.length > 0)
    const overlap = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK * 2
    for (const table of document.querySelectorAll('table')) {
      const rows = [...table.querySelectorAll('tr')].map(cellsOf)
      rows.forEach((cells, at) => {
        const later = rows[at + 1] ?? []
        cells.forEach((cell, index) => {
          for (const other of [...cells.slice(index + 1), ...later])
            for (const mine of cell)
              for (const theirs of other)
                if (mine.boxes.some((one) => theirs.boxes.some((two) => overlap(one, two))))
                  found.add(`“${mine.text}” and “${theirs.text}” lie over each other`)
        })
      })
    }
    return [...found]
  })
}
