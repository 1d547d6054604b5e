/** The browser's front door: takes in what came with the page and mounts `web`. */
// Before anything that brings styles of its own: what a part says about itself comes last.
import 'virtual:typefaces.css'
import './web/styles/tokens.css'
import './web/styles/base.css'
import './web/styles/controls.css'
import './web/styles/status.css'
import './web/styles/shell.css'
import './web/styles/connectionLine.css'
import './web/styles/liveNote.css'
import './web/styles/reading.css'
import './web/styles/print.css'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { type Entry, keepFirstResponse } from './web/api/firstResponse.ts'
import { keepFiguresLive } from './web/api/liveFigures.ts'
import { createQueryClient } from './web/api/queryClient.ts'
import { App } from './web/App.tsx'
import { actsOn, type Picture } from './web/pictureActs.ts'
import { followPresses, whenReleased } from './web/press.ts'

void start()

/** Not awaited by the module itself: what the demonstration imports stands in the same file, which would wait for itself. */
async function start(): Promise<void> {
  const root = document.getElementById('root') as Picture
  followPresses(root)
  // Written out in full: only so does a product build leave this out.
  if (
    import.meta.env.MODE === 'demo' ||
    (import.meta.env.DEV && new URLSearchParams(location.search).has('scenario'))
  ) {
    // The schema library of the API tries whether it may make code, which the demonstration's policy would report.
    Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
    const { startDemonstration } = await import('../mocks/browser.ts')
    await startDemonstration(import.meta.env.BASE_URL)
    show(root)
  } else
    // A press that began on the picture would end on a page that never heard of it, and do nothing.
    whenReleased(() => {
      const { client, revision } = show(root)
      keepFiguresLive(client, revision)
    })
}

function show(root: Picture): { client: QueryClient; revision: number | null } {
  const sent = document.getElementById('first-response')?.textContent
  const first = sent ? (JSON.parse(sent) as { entries: Entry[]; revision: number }) : null
  if (first) keepFirstResponse(first.entries)
  const client = createQueryClient()
  const passOn = actsOn(root)
  // At once, so that the page answers from the moment the picture of it is gone.
  flushSync(() =>
    createRoot(root).render(
      <QueryClientProvider client={client}>
        <Router base={import.meta.env.BASE_URL.replace(/\/$/, '')}>
          <App />
        </Router>
      </QueryClientProvider>,
    ),
  )
  root.removeAttribute('data-first-screen')
  passOn()
  return { client, revision: first?.revision ?? null }
}
