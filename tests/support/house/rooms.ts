import type { Import } from './imports.ts'
import type { Offence } from './offence.ts'

interface Room {
  at: RegExp
  /** Our own files it may import, itself aside. */
  ours: RegExp[]
  packages: RegExp[]
}

const domain = /^src\/domain\//
const contract = /^src\/contract\//
const chart = /^src\/chart\//
const papers = /^src\/papers\//
const NONE: RegExp[] = []
/** The API's addresses and the versions of nothing, each in one place; that they load no zod is for `browserOffences` to see. */
const WITHOUT_ZOD = /^src\/contract\/(\w+Paths|etags)\.ts$/

/** "Who may import whom". The first room that a path is at is its room. */
const rooms: Record<string, Room> = {
  'domain/time': {
    at: /^src\/domain\/time\//,
    ours: [domain],
    packages: [/^(@date-fns\/tz|date-fns|big\.js)$/],
  },
  domain: { at: domain, ours: [domain], packages: [/^big\.js$/] },
  // Of the papers, only what each can be had as.
  contract: { at: contract, ours: [domain, /^src\/papers\/paperFormats\.ts$/], packages: [/^zod$/] },
  chart: { at: chart, ours: [domain], packages: [/^d3-(shape|scale)$/] },
  papers: {
    at: papers,
    ours: [domain, contract, chart],
    // The one HTML file names its script and its style in its policy by their hashes.
    packages: [/^docx$/, /^fflate$/, /^@noble\/hashes$/],
  },
  server: {
    at: /^src\/server\//,
    ours: [domain, contract, chart, papers],
    packages: [
      /^node:/,
      /^@resvg\/resvg-js$/,
      /^@myriaddreamin\/typst-ts-node-compiler$/,
      /^subset-font$/,
      /^fflate$/,
      /^hono$/,
      /^@hono\/node-server$/,
      /^kysely$/,
      /^pg$/,
      /^csv-parse$/,
      /^pino$/,
      /^better-auth$/,
      /^@better-auth\/passkey$/,
      /^@noble\/hashes$/,
      /^prom-client$/,
      /^csv-parse$/,
    ],
  },
  'build code': { at: /^src\/web\/build\//, ours: NONE, packages: [/^node:/, /^vite$/, /^subset-font$/] },
  web: {
    at: /^src\/web\//,
    ours: [domain, contract, chart, papers],
    packages: [/^react(-dom|-aria-components)?$/, /^@tanstack\/react-/, /^recharts$/, /^uqr$/, /^wouter$/],
  },
  main: {
    at: /^src\/main\.tsx$/,
    ours: [/^src\/web\/(?!build\/)/, /^mocks\//],
    packages: [/^react(-dom)?$/, /^@tanstack\/react-query$/, /^wouter$/, /^virtual:typefaces\.css$/],
  },
  // What the API is given: a store with its migrations and its clock, a context, imports, signing in from memory; what is
  // in it: the example; how it fails.
  mocks: {
    at: /^mocks\//,
    ours: [
      /^src\/server\/(createApi|clockOfRecord|context|problems)\.ts$/,
      /^src\/server\/(stores|database|imports|log)\//,
      /^src\/server\/signIn\/memorySignIn\.ts$/,
      contract,
      domain,
    ],
    packages: [/^msw$/, /^kysely$/, /^@sqlite\.org\/sqlite-wasm$/, /^virtual:example-store$/],
  },
}

/** Imports from one room into another, or of a package, that the table does not allow. */
export function roomOffences(imports: readonly Import[]): Offence[] {
  return imports.flatMap((each) => {
    const from = roomAt(each.from)
    if (from === null) return []
    const [name, room] = from
    const isAllowed = each.isOurs
      ? roomAt(each.to)?.[0] === name || room.ours.some((path) => path.test(each.to))
      : room.packages.some((accepted) => accepted.test(each.to))
    return isAllowed ? [] : [{ offender: `${each.from} → ${each.to}`, because: `${name} may not import it` }]
  })
}

/** The demo's API is loaded on demand, so that no other build carries it. */
export function mocksOffences(imports: readonly Import[]): Offence[] {
  return imports
    .filter(({ from, to, isDynamic }) => from.startsWith('src/') && to.startsWith('mocks/') && !isDynamic)
    .map(({ from, to }) => ({ offender: `${from} → ${to}`, because: 'mocks are imported dynamically only' }))
}

/** A contract value drags zod into the browser; a contract type costs nothing, nor does an address or a version. */
export function contractValueOffences(imports: readonly Import[]): Offence[] {
  return imports
    .filter(({ from }) => /^src\/(web\/|papers\/|main\.tsx)/.test(from))
    .filter(({ to, isTypeOnly }) => contract.test(to) && !WITHOUT_ZOD.test(to) && !isTypeOnly)
    .map(({ from, to }) => ({
      offender: `${from} → ${to}`,
      because: 'what a browser loads takes types only from the contract',
    }))
}

function roomAt(path: string): [string, Room] | null {
  return Object.entries(rooms).find(([, { at }]) => at.test(path)) ?? null
}
