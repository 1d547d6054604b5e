// The lower bound: a table, its sparklines, a find box and a chart, by hand, for one page and nothing else.
const HEIGHT = 33
const BEYOND = 14
const body = document.querySelector('tbody')
const box = document.querySelector('input')
let all = JSON.parse(document.getElementById('rows').textContent)
let shown = all
let from = -1
let to = -1

const escape = (text) =>
  text.replace(/[&<"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[sign])

function paths(values, targets, stretch, width, height) {
  let low = Infinity
  let high = -Infinity
  for (const value of [...values, ...targets, stretch]) {
    if (value === null) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  const step = width / (values.length - 1)
  const y = (value) => (height - ((value - low) / (high - low || 1)) * height).toFixed(1)
  let actual = ''
  values.forEach((value, at) => {
    if (value === null) return
    actual += `${actual && values[at - 1] !== null ? 'L' : 'M'}${(at * step).toFixed(1)} ${y(value)}`
  })
  let target = ''
  targets.forEach((value, at) => {
    if (value === null) return
    target += `${target && targets[at - 1] === value ? 'H' : `M${((at - 0.5) * step).toFixed(1)} ${y(value)}H`}${((at + 0.5) * step).toFixed(1)}`
  })
  return { actual, target, stretch: stretch === null ? '' : `M${width + 3} ${y(stretch)}h18`, low, high }
}

function line(row) {
  const [
    id,
    status,
    reference,
    title,
    lead,
    latest,
    period,
    unit,
    target,
    stretch,
    direction,
    values,
    targets,
  ] = row
  if (title === undefined) return `<tr class="grp"><th colspan="11">${escape(id)}</th></tr>`
  const drawn = paths(values, targets, stretch === '' ? null : +stretch.replaceAll(',', ''), 135, 18)
  return `<tr data-indicator="${id}"><td class="${status}">${status}<td>${reference}<th class="name"><a href="/indicators/${id}">${escape(title)}</a><td>${escape(lead)}<td class="num">${latest}<td>${period}<td class="unit">${escape(unit)}<td class="num">${target}<td class="num">${stretch}<td>${direction}<td class="sp"><svg width="158" height="24" viewBox="0 -3 158 24"><path d="${drawn.target}" class="t"/><path d="${drawn.stretch}" class="s"/><path d="${drawn.actual}" class="a"/></svg></tr>`
}

function draw(again) {
  const top = -body.getBoundingClientRect().top
  const first = Math.max(0, Math.floor(top / HEIGHT) - BEYOND)
  const last = Math.min(shown.length, Math.ceil((top + innerHeight) / HEIGHT) + BEYOND)
  if (!again && first === from && last === to) return
  from = first
  to = last
  body.innerHTML = `<tr class="gap" style="height:${from * HEIGHT}px"></tr>${shown.slice(from, to).map(line).join('')}<tr class="gap" style="height:${(shown.length - to) * HEIGHT}px"></tr>`
}

function find() {
  const text = box.value.toLowerCase()
  shown = text === '' ? all : all.filter((row) => row[3] !== undefined && row.found.includes(text))
  draw(true)
}

function chart([, , reference, title, , , , unit, , stretch], values, targets) {
  const drawn = paths(values, targets, stretch === '' ? null : +stretch.replaceAll(',', ''), 860, 300)
  document.querySelector('main').innerHTML =
    `<h1>${reference} ${escape(title)}</h1><figure><svg width="1000" height="360" viewBox="-50 -20 1000 360"><text x="-45" y="4">${drawn.high} ${escape(unit)}</text><text x="-45" y="304">${drawn.low}</text><path d="M0 0V300H860" class="t"/><path d="${drawn.target}" class="t"/><path d="${drawn.stretch}" class="s"/><path d="${drawn.actual}" class="a"/></svg></figure>`
}

draw(true)
addEventListener('scroll', () => requestAnimationFrame(() => body.isConnected && draw(false)), {
  passive: true,
})
box.addEventListener('input', find)
body.addEventListener('click', async (event) => {
  const link = event.target.closest('a')
  if (!link) return
  event.preventDefault()
  const id = link.closest('tr').dataset.indicator
  const row = all.find((each) => each[0] === id)
  const { values, targets } = await (await fetch(`/indicators/${id}.json`)).json()
  chart(row, values, targets)
})
requestAnimationFrame(() =>
  setTimeout(async () => {
    all = await (await fetch('/rows.json')).json()
    for (const row of all) row.found = row.slice(2, 5).join(' ').toLowerCase()
    find()
  }),
)
