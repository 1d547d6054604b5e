import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const WORKER = 'mockServiceWorker.js'
/** First in the head: a policy governs what comes after it. */
const CHARSET = '<meta charset="utf-8" />'

/**
 * What the demonstration needs beside the product: MSW's service worker, as its package ships it, and in `npm run
 * demo` a 404.html, so that a static server answers an address of a page with the page. The product's own build gets
 * neither. A static host sends no policy with the page, so the demonstration's stands in it.
 */
export function demoPlugin(policyOf: (html: string) => string): Plugin {
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
        const html = page.source.toString()
        page.source = html.replace(
          CHARSET,
          () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`,
        )
        if (page.source === html) throw new Error('index.html has no place for its policy')
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
        this.emitFile({ type: 'asset', fileName: WORKER, source: await workerScript() })
      },
    },
  }
}

async function workerScript(): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8')
}
