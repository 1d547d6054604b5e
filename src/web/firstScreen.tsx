/** The first screen drawn ahead of the scripts: the same page, as markup the server puts into index.html. */
import { QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { type Entry, forgetFirstResponse, keepFirstResponse } from './api/firstResponse.ts'
import { createQueryClient } from './api/queryClient.ts'
import { App } from './App.tsx'

/**
 * What the browser would draw first at an address, from the answers that go with the page. It is looked at, not taken
 * over: the page's own scripts draw the same again in its place as soon as they are there.
 */
export function firstScreen(pathname: string, search: string, entries: readonly Entry[]): string {
  const client = createQueryClient()
  keepFirstResponse(entries)
  try {
    return renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <Router ssrPath={pathname} ssrSearch={search}>
          <App />
        </Router>
      </QueryClientProvider>,
    )
  } finally {
    forgetFirstResponse()
    client.clear()
  }
}
