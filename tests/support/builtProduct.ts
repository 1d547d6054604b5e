import { execFileSync } from 'node:child_process'

/** Before any journey: the product is built as `npm start` builds it, unless it is already up to date. */
export function setup(): void {
  const { NODE_ENV: _testing, VITEST: _runner, ...env } = process.env
  execFileSync(process.execPath, ['src/web/build/buildIfStale.ts'], { env, stdio: 'inherit' })
}
