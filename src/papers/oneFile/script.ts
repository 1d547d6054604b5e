/**
 * The only program in the file: finding an indicator by its words. A red that the words leave out is named all the same.
 * Without it everything is shown. It holds no text of the pack, so its hash never changes.
 */
export const script = `(() => {
  const form = document.getElementById('find')
  const box = document.getElementById('find-words')
  const shown = document.getElementById('shown')
  const outside = document.getElementById('outside')
  const entries = [...document.querySelectorAll('[data-find]')]
  const rows = entries.filter((entry) => entry.tagName === 'TR')
  const groups = [...document.querySelectorAll('[data-group]')]
  const reds = [...outside.querySelectorAll('[data-red]')]
  const matches = (text, words) => words.every((word) => text.includes(word))
  const draw = () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean)
    for (const entry of entries) entry.hidden = !matches(entry.dataset.find, words)
    for (const group of groups) group.hidden = !group.querySelector('[data-find]:not([hidden])')
    const count = rows.filter((row) => !row.hidden).length
    shown.textContent = words.length === 0 ? 'All ' + rows.length + ' shown' : count + ' of ' + rows.length + ' shown'
    let left = 0
    for (const red of reds) {
      red.hidden = matches(red.dataset.red, words)
      if (!red.hidden) left += 1
    }
    outside.hidden = left === 0
    outside.querySelector('b').textContent = left === 1 ? '1 red is outside this search:' : left + ' reds are outside this search:'
  }
  const clear = () => {
    box.value = ''
    draw()
  }
  form.hidden = false
  box.addEventListener('input', draw)
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const first = rows.find((row) => !row.hidden)
    if (first) first.querySelector('a').focus()
  })
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const aim = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (aim && aim.closest('[hidden]')) clear()
    if (aim && link.dataset.show !== undefined) clear()
  })
  addEventListener('beforeprint', () => {
    if (box.value !== '') clear()
    for (const fold of document.querySelectorAll('.answered')) fold.open = true
  })
  draw()
})()`
