import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { Plugin, ProxyOptions } from 'vite'

/**
 * `npm run dev`: runs the real API beside Vite, restarted when its source changes, and passes `/api` to it.
 * Only in development mode: the demo answers `/api` in the browser, and tests start what they need.
 */
export function apiPlugin(): Plugin {
  let port = 0
  return {
    name: 'scorecard:api',
    apply: (_config, { command, mode }) => command === 'serve' && mode === 'development',
    async config() {
      port = await freePort()
      return { server: { port: Number(process.env['PORT'] || 5173), proxy: { '/api': apiAt(port) } } }
    },
    configureServer(vite) {
      const api = startApi(port)
      // What it says of its own address, such as the first administrator’s link, holds at this one.
      api.stdout?.on('data', (words) => {
        const shown = vite.resolvedUrls?.local[0]?.replace(/\/$/, '')
        const own = `http://127.0.0.1:${port}`
        process.stdout.write(String(words).replaceAll(own, shown ?? own))
      })
      const stop = () => api.kill('SIGTERM')
      process.once('exit', stop)
      vite.httpServer?.once('close', stop)
    },
  }
}

function startApi(port: number): ChildProcess {
  return spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/server/main.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The API refuses a foreign Host or Origin, so only our own dev page is passed on as the API's own. */
function apiAt(port: number): ProxyOptions {
  const target = `http://127.0.0.1:${port}`
  return {
    target,
    changeOrigin: true,
    configure(proxy) {
      proxy.on('proxyReq', (outgoing, incoming) => {
        const { origin, host } = incoming.headers
        if (origin !== undefined && origin === `http://${host}`) outgoing.setHeader('origin', target)
      })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
