import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const SOURCES = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src']
const BUILT = ['dist/index.html', 'dist-first-screen/firstScreen.js']

if (lastChanged(SOURCES) > firstChanged(BUILT)) {
  await build({ logLevel: 'warn' })
  await build({
    logLevel: 'warn',
    build: { ssr: 'src/web/firstScreen.tsx', outDir: 'dist-first-screen', emptyOutDir: true },
    ssr: { noExternal: true },
    // Otherwise what is drawn with asks when it runs, and without being told checks like in development.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  })
}

/** The earliest of the latest changes to these files, in milliseconds; 0 when one of them is not there. */
function firstChanged(files: string[]): number {
  return Math.min(...files.map((file) => lastChanged([file])))
}

/** The latest change to any of these files or folders, in milliseconds; 0 when none of them exists. */
function lastChanged(paths: string[]): number {
  return Math.max(0, ...paths.filter((path) => existsSync(path)).flatMap(changes))
}

function changes(path: string): number[] {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return [mtimeMs]
  return [mtimeMs, ...readdirSync(path).flatMap((name) => changes(join(path, name)))]
}
