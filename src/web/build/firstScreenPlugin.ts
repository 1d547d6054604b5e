import type { Plugin } from 'vite'

const PAGE_SCRIPT = /<script type="module" crossorigin src="([^"]+)"><\/script>/

const STYLES = /<link rel="stylesheet"[^>]*>/g
const SCRIPTS = /<link rel="modulepreload"[^>]*>/g

/**
 * The first screen is painted before any script is run: styles are asked for first, scripts last, and the page's own
 * script is run by `public/start.js` once there is something to see.
 */
export function firstScreenPlugin(): Plugin {
  let base = '/'
  return {
    name: 'scorecard:first-screen',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!PAGE_SCRIPT.test(html))
          throw new Error('index.html has no page script to run after the first paint')
        const page = PAGE_SCRIPT.exec(html)?.[1] ?? ''
        const styles = html.match(STYLES) ?? []
        const scripts = html.match(SCRIPTS) ?? []
        return html
          .replace(PAGE_SCRIPT, '')
          .replace(STYLES, '')
          .replace(SCRIPTS, '')
          .replace('<title>', `${styles.join('')}<title>`)
          .replace(
            '</body>',
            `<script src="${base}start.js" data-page="${page}"></script>
    <link rel="modulepreload" crossorigin href="${page}" />
    ${scripts.join('')}</body>`,
          )
      },
    },
  }
}
