import { minifySync, type Plugin } from 'vite'
import { PAINTED_WITHIN_MS, startAfterPaint } from './startAfterPaint.ts'

const PAGE_SCRIPT = /<script type="module" crossorigin src="([^"]+)"><\/script>/
const STYLES = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g
const SCRIPTS = /<link rel="modulepreload"[^>]*>/g

/**
 * The first screen is painted from one answer: its styles stand in the page, and the page's own scripts are fetched
 * once there is something to see. The script that sees to it stands in the page too; the server names it to the
 * browser by its hash. Chunks that come later name the page's style sheet too: a link that is never followed tells them
 * that it is in place already.
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
      handler(html, { bundle = {} }) {
        const page = PAGE_SCRIPT.exec(html)?.[1]
        if (page === undefined) throw new Error('index.html has no page script to run after the first paint')
        const styles: string[] = []
        const inPlace: string[] = []
        for (const [, href = ''] of html.matchAll(STYLES)) {
          const fileName = href.slice(base.length)
          const sheet = bundle[fileName]
          if (sheet?.type !== 'asset') throw new Error(`The build has no style sheet ${fileName}`)
          styles.push(sheet.source.toString().trim())
          inPlace.push(`<link rel="stylesheet" href="${href}" disabled>`)
          delete bundle[fileName]
        }
        const { code } = minifySync('start.js', `(${startAfterPaint})(${PAINTED_WITHIN_MS})`)
        const start = `<script data-page="${page}">${code.trim()}</script>`
        return html
          .replace(PAGE_SCRIPT, '')
          .replace(STYLES, '')
          .replace(SCRIPTS, '')
          .replaceAll(/\n\s*\n/g, '\n')
          .replace('<title>', () => `<style>${styles.join('\n')}</style>${inPlace.join('')}\n    <title>`)
          .replace('</body>', () => `${start}\n  </body>`)
      },
    },
  }
}
