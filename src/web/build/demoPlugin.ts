import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const WORKER = 'mockServiceWorker.js'

/**
 * What the demonstration needs beside the product: MSW's service worker, as its package ships it, and in `npm run
 * demo` a 404.html, so that a static server answers an address of a page with the page. The product's own build gets
 * neither.
 */
export function demoPlugin(): Plugin {
  let isDemoBuild = false
  return {
    name: 'scorecard:demo',
    apply: (_config, { command, mode }) => command === 'serve' || mode === 'demo',
    config: (_config, { command }) => {
      isDemoBuild = command === 'build'
      return { optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] } }
    },
    configureServer(vite) {
      vite.middlewares.use(`${vite.config.base}${WORKER}`, async (_request, response) => {
        response.setHeader('content-type', 'text/javascript')
        response.end(await workerScript())
      })
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (!isDemoBuild || page?.type !== 'asset') return
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
        this.emitFile({ type: 'asset', fileName: WORKER, source: await workerScript() })
      },
    },
  }
}

async function workerScript(): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8')
}
