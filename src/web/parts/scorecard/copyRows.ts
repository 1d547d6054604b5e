/**
 * Rows that are copied are a table again, however the screen lays them out: cells a tab apart in text, and cells of a plain
 * table for what reads markup. What is part of one cell, or reaches beyond the table, is copied as the browser does.
 */
export function copyRows(event: ClipboardEvent): void {
  const { clipboardData, currentTarget: table } = event
  const selected = document.getSelection()
  if (!clipboardData || !selected?.rangeCount || !(table instanceof Element)) return
  const range = selected.getRangeAt(0)
  const part = range.cloneContents()
  if (!table.contains(range.commonAncestorContainer) || !part.querySelector('td, th')) return
  for (const unseen of part.querySelectorAll(UNSEEN)) unseen.remove()
  const rows = [...part.querySelectorAll('tr')]
  const lines = (rows.length > 0 ? rows : [part]).map((row) =>
    [...row.querySelectorAll('td, th')].map(wordsOf),
  )
  const copied = document.createElement('table')
  for (const cells of lines) {
    const row = copied.insertRow()
    for (const words of cells) row.insertCell().textContent = words
  }
  clipboardData.setData('text/plain', lines.map((cells) => cells.join('\t')).join('\n'))
  clipboardData.setData('text/html', copied.outerHTML)
  event.preventDefault()
}

const UNSEEN = '.pad, .printed-reason, .whyc, .gap'

const wordsOf = ({ childNodes }: Element): string =>
  [...childNodes]
    .map(({ textContent }) => textContent?.trim())
    .filter(Boolean)
    .join(' ')
