/** No picture is painted in a tab nobody has looked at, nor reported by every browser; the scripts still run. */
export const PAINTED_WITHIN_MS = 2_000

/**
 * Lets the first screen that came with the page be painted, then fetches and runs the page's scripts: fetched or
 * compiled any earlier, they would take the processor from that picture. What is clicked until they answer is noted; where
 * they do not arrive, the page says so, since a picture answers nobody. Runs in the page before anything else of ours, so
 * it refers to nothing outside itself.
 */
export function startAfterPaint(within: number): void {
  const page = document.currentScript?.dataset['page'] ?? ''
  let started = false
  const start = () => {
    if (started) return
    started = true
    const script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = ''
    script.src = page
    const say = () => document.getElementById('unstarted')?.removeAttribute('hidden')
    script.addEventListener('error', say)
    document.head.append(script)
  }
  const picture = document.querySelector('[data-first-screen]')
  picture?.addEventListener('click', ({ target }) => Object.assign(picture, { clicked: target }))
  if (document.hidden || !picture) return start()
  // The frames after the first draw it again in the page's own faces.
  const startInTwoFrames = () => requestAnimationFrame(() => requestAnimationFrame(start))
  new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length > 0) startInTwoFrames()
  }).observe({ type: 'paint', buffered: true })
  setTimeout(start, within)
}
