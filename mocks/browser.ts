import { setupWorker } from 'msw/browser'
import { http } from 'msw/http'
import { demonstrationApi } from './demonstrationApi.ts'
import { showDemonstrationNote } from './demonstrationNote.ts'
import { scenarioNamed } from './scenarios/scenarios.ts'

/**
 * Answers `/api` inside this page by the real API, once the promise is kept. `folder` is the address, ending in a
 * slash, from which the pages are served. The address's `?scenario=` is read and taken away, for no page knows of it.
 */
export async function startDemonstration(folder: string): Promise<void> {
  const scenario = scenarioNamed(takeFromAddress('scenario'))
  const note = showDemonstrationNote(scenario.happening)
  if (!('serviceWorker' in navigator)) {
    note.say('This browser allows it only over HTTPS, or from this computer’s own address. Open it there.')
    throw new Error('The demonstration needs a service worker.')
  }
  try {
    note.say('Fetching the example partnership.')
    const answer = await demonstrationApi(scenario)
    const behave = scenario.behaviour?.() ?? ((_request, ask) => ask())
    await setupWorker(http.all('/api/*', ({ request }) => behave(request, () => answer(request)))).start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: `${folder}mockServiceWorker.js`, options: { scope: folder } },
    })
    note.say('')
  } catch (error) {
    note.say('It could not start in this browser. Reload the page, or try another browser.')
    throw error
  }
}

function takeFromAddress(name: string): string | null {
  const url = new URL(location.href)
  const value = url.searchParams.get(name)
  if (value === null) return null
  url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
  return value
}
