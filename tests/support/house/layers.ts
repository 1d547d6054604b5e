import type { Import } from './imports.ts'
import type { Offence } from './offence.ts'

/** `time | partnership | permissions ← indicators ← targets ← performance | … | rewardGrant ← scorecards ← meetings, priorities ← reports` */
const DOMAIN_ORDER = [
  ['time', 'partnership', 'permissions'],
  ['indicators'],
  ['targets'],
  ['performance', 'processControl', 'forecast', 'rewardGrant', 'benchmark'],
  ['scorecards'],
  ['meetings', 'priorities'],
  ['reports'],
]

/** What each folder of web may import from web, beside itself and the files that lie in web itself. */
const WEB_LAYERS: Record<string, readonly string[]> = {
  ui: [],
  format: [],
  api: ['format'],
  parts: ['ui', 'format', 'api'],
  pages: ['parts', 'ui', 'format', 'api'],
  build: [],
}

/** Imports within domain that run against the order; a file that lies in domain itself knows no folder. */
export function domainOrderOffences(imports: readonly Import[]): Offence[] {
  return within('src/domain/', imports).flatMap(({ from, to, fromFolder, toFolder }) => {
    if (toFolder === null || fromFolder === toFolder) return []
    const unknown = [fromFolder, toFolder].find((folder) => folder !== null && rank(folder) === -1)
    const because =
      unknown !== undefined
        ? `domain/${unknown} has no place in the order`
        : `${fromFolder ?? 'a file of domain itself'} does not know ${toFolder}`
    const isUpstream = fromFolder !== null && rank(toFolder) < rank(fromFolder)
    return isUpstream && unknown === undefined ? [] : [{ offender: `${from} → ${to}`, because }]
  })
}

/** Imports within web against `pages → parts → ui`, between pages, or from `ui` to anything but `ui`. */
export function webLayerOffences(imports: readonly Import[]): Offence[] {
  const between = within('src/web/', imports).flatMap(({ from, to, fromFolder, toFolder }) => {
    if (fromFolder === null || toFolder === null) return []
    if (fromFolder === toFolder && (fromFolder !== 'pages' || pageOf(from) === pageOf(to))) return []
    if (WEB_LAYERS[fromFolder]?.includes(toFolder)) return []
    return [{ offender: `${from} → ${to}`, because: `${fromFolder} may not import ${toFolder}` }]
  })
  const outOfUi = imports
    .filter(
      ({ from, to, isOurs }) => from.startsWith('src/web/ui/') && isOurs && !to.startsWith('src/web/ui/'),
    )
    .filter(({ from, to }) => !between.some(({ offender }) => offender === `${from} → ${to}`))
    .map(({ from, to }) => ({ offender: `${from} → ${to}`, because: 'ui knows nothing but ui' }))
  return [...between, ...outOfUi]
}

function rank(folder: string): number {
  return DOMAIN_ORDER.findIndex((folders) => folders.includes(folder))
}

function within(root: string, imports: readonly Import[]) {
  const folder = (path: string) => /^([^/]+)\//.exec(path.slice(root.length))?.[1] ?? null
  return imports
    .filter(({ from, to }) => from.startsWith(root) && to.startsWith(root))
    .map(({ from, to }) => ({ from, to, fromFolder: folder(from), toFolder: folder(to) }))
}

/** `pages/IndicatorPage.tsx` and the files of `pages/indicatorPage/` are one page. */
function pageOf(path: string): string | undefined {
  return /^src\/web\/pages\/([^/.]+)/.exec(path)?.[1]?.toLowerCase()
}
