import type { Import } from './imports.ts'
import type { Offence } from './offence.ts'

/** Packages that run on Node only, or are kept there, though their name does not say so. */
const NODE_PACKAGES = new Set([
  'pg',
  '@hono/node-server',
  'prom-client',
  'subset-font',
  'vite',
  'better-auth',
  '@better-auth/passkey',
])

/** Each ring of files that import one another, named once, from its first file by name. */
export function cycleOffences(imports: readonly Import[]): Offence[] {
  const next = ourImportsByFile(imports)
  const rings = new Map<string, Offence>()
  const finished = new Set<string>()
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path)
    if (at !== -1) {
      const ring = trail.slice(at)
      const first = ring.toSorted()[0] ?? path
      const turned = [...ring.slice(ring.indexOf(first)), ...ring.slice(0, ring.indexOf(first)), first]
      const offender = turned.join(' → ')
      rings.set(offender, { offender, because: 'files that import one another are one file' })
      return
    }
    if (finished.has(path)) return
    for (const { to } of next.get(path) ?? []) visit(to, [...trail, path])
    finished.add(path)
  }
  for (const path of next.keys()) visit(path, [])
  return [...rings.values()]
}

/** The API runs in a browser too: everything it reaches must do without Node. */
export function nodeInApiOffences(imports: readonly Import[], api = 'src/server/createApi.ts'): Offence[] {
  const reached = trailsFrom(api, imports)
  return imports
    .filter(({ from, to }) => reached.has(from) && (to.startsWith('node:') || NODE_PACKAGES.has(to)))
    .map(({ from, to }) => ({
      offender: [...(reached.get(from) ?? []), to].join(' → '),
      because: 'nothing the API reaches imports what only Node has',
    }))
}

/** What a browser loads is free of zod, of build code and of Node. The demo's own chunk is another matter. */
export function browserOffences(imports: readonly Import[], door = 'src/main.tsx'): Offence[] {
  const loaded = imports.filter(({ to, isTypeOnly }) => !isTypeOnly && !to.startsWith('mocks/'))
  const reached = trailsFrom(door, loaded)
  return loaded
    .filter(({ from, to }) => reached.has(from) && /^(zod$|node:|src\/web\/build\/|src\/server\/)/.test(to))
    .map(({ from, to }) => ({
      offender: [...(reached.get(from) ?? []), to].join(' → '),
      because: 'a browser does not load it',
    }))
}

/** Each file that can be reached, with one shortest trail to it. */
function trailsFrom(start: string, imports: readonly Import[]): Map<string, string[]> {
  const next = ourImportsByFile(imports)
  const trails = new Map([[start, [start]]])
  for (const [path, trail] of trails) {
    for (const { to } of next.get(path) ?? []) if (!trails.has(to)) trails.set(to, [...trail, to])
  }
  return trails
}

function ourImportsByFile(imports: readonly Import[]): Map<string, Import[]> {
  return Map.groupBy(
    imports.filter(({ isOurs }) => isOurs),
    ({ from }) => from,
  )
}
