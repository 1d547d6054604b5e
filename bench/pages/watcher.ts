/** What the page itself tells of its painting; installed before any of its own scripts. Times are its own clock's. */
type Watcher = {
  /**
   * When rows were drawn, every one of them in the window had its sparkline, and two frames had passed; null until
   * then. (Where many reds are named first, few rows are in the window, or none.)
   */
  sparklines: number | null
  firstPaint: number
  longTasks: { start: number; duration: number }[]
  /** From the next key to when the rows in the window all hold what then stands in the find box, and are painted. */
  awaitKey(expected: string): void
  /** From the next click to when this mark is there and painted. */
  awaitClick(mark: string): void
  /** How long what was awaited took, in the order it was awaited. */
  took(): Promise<number[]>
  /** Records the time between frames, and whether one showed room where a row belongs, until told to stop. */
  frames(): { stop(): { between: number[]; gaps: number } }
  /** Waits until no long task ran and nothing was scrolled for so long. */
  quietFor(milliseconds: number): Promise<void>
}

declare global {
  interface Window {
    watcher: Watcher
  }
}

/**
 * Installs `window.watcher`. Runs in the page, so it refers to nothing outside itself. A page to be watched marks its
 * rows with `data-indicator`, holds each sparkline in an element of class `sp`, and the room of rows not drawn in one of
 * class `gap`.
 */
export function installWatcher(): void {
  const inWindow = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > Math.max(0, top) && top < window.innerHeight
  }
  const shownRows = () => [...document.querySelectorAll('[data-indicator]')].filter(inWindow)
  const painted = (isThere: () => boolean, from: () => number) =>
    new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('What was awaited did not come in 30 s')), 30_000)
      const look = () => {
        if (!isThere()) return void requestAnimationFrame(look)
        // A message posted from a frame is handled after that frame is painted.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now() - from()), { once: true })
        port1.start()
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })

  let scrolledAt = 0
  addEventListener('scroll', ({ timeStamp }) => (scrolledAt = timeStamp), { passive: true })
  let awaited: Promise<number>[] = []
  const awaitFrom = (event: 'keydown' | 'click', isThere: () => boolean) => {
    let from: number | null = null
    addEventListener(event, ({ timeStamp }) => (from = timeStamp), { capture: true, once: true })
    awaited.push(
      painted(
        () => from !== null && isThere(),
        () => from ?? Number.NaN,
      ),
    )
  }

  const watcher: Watcher = {
    sparklines: null,
    firstPaint: 0,
    longTasks: [],
    awaitKey(expected) {
      awaitFrom('keydown', () => {
        const rows = shownRows()
        return (
          document.querySelector<HTMLInputElement>('input[type=search]')?.value === expected &&
          rows.length > 0 &&
          rows.every((row) => row.textContent.toLowerCase().includes(expected))
        )
      })
    },
    awaitClick: (mark) => awaitFrom('click', () => document.querySelector(mark) !== null),
    async took() {
      const times = await Promise.all(awaited)
      awaited = []
      return times
    },
    frames() {
      const between: number[] = []
      let gaps = 0
      let last = 0
      let going = true
      const frame = (now: number) => {
        if (last > 0) between.push(now - last)
        last = now
        if ([...document.querySelectorAll('.gap')].some(inWindow)) gaps++
        if (going) requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
      return {
        stop() {
          going = false
          return { between, gaps }
        },
      }
    },
    async quietFor(milliseconds) {
      for (;;) {
        const last = watcher.longTasks.at(-1)
        const since = performance.now() - Math.max(scrolledAt, last ? last.start + last.duration : 0)
        if (since >= milliseconds) return
        await new Promise((resolve) => setTimeout(resolve, milliseconds - since + 1))
      }
    },
  }
  window.watcher = watcher

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watcher.longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') watcher.firstPaint = startTime
  }).observe({ type: 'paint', buffered: true })

  const look = () => {
    const isThere =
      document.querySelector('.sp path') !== null &&
      shownRows().every((row) => row.querySelector('.sp path') !== null)
    if (!isThere) return void requestAnimationFrame(look)
    requestAnimationFrame(() => requestAnimationFrame(() => (watcher.sparklines = performance.now())))
  }
  requestAnimationFrame(look)
}
