import { posix } from 'node:path'
import type { Files } from './projectFiles.ts'
import type { Offence } from './offence.ts'

const PAUSE_AT_LINES = 250
const EMPTY_WORDS = new Set(
  'util utils helper helpers manager managers data info infos item items misc'.split(' '),
)

const HOMES = ['home', 'root', 'Users', 'work', 'workspace', 'builds', 'mnt']
const MACHINE_PATH = new RegExp(`(?<![\\w.:/)}-])/(?:${HOMES.join('|')})/[\\w.-]`)
const REGISTRY_WORDS = ['registry', 'artifactory', 'nexus', 'verdaccio', 'mirror']
const REGISTRY_HOST = new RegExp(`https?://[\\w.-]*(?:${REGISTRY_WORDS.join('|')})[\\w.-]*`, 'i')
const RESOLVED_AT_HOST = /"resolved": "https?:/

/** Source files at which to pause and ask whether they say one thing. */
export function sizeOffences(files: Files): Offence[] {
  return [...files]
    .filter(([path]) => /^(src|mocks)\/.*\.(ts|tsx|mjs|css)$/.test(path))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > PAUSE_AT_LINES)
    .map(({ path, lines }) => ({ offender: path, because: `it has ${lines} lines, over ${PAUSE_AT_LINES}` }))
}

/** Files and folders of ours named by a word that says nothing. */
export function nameOffences(files: Files): Offence[] {
  return [...files.keys()]
    .filter((path) => /^(src|mocks|tests|bench)\//.test(path))
    .flatMap((path) => {
      const words = path.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []
      const empty = words.find((word) => EMPTY_WORDS.has(word.toLowerCase()))
      return empty === undefined ? [] : [{ offender: path, because: `"${empty}" says nothing` }]
    })
}

/** Lines that hold only on one machine or one network. */
export function machineOffences(files: Files): Offence[] {
  return [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((line) => {
      const found = MACHINE_PATH.exec(line) ?? REGISTRY_HOST.exec(line) ?? RESOLVED_AT_HOST.exec(line)
      return found ? [{ offender: `${path}: ${found[0]}`, because: 'it holds on one machine only' }] : []
    }),
  )
}

/** Links of our documents to files that are not there. */
export function linkOffences(files: Files): Offence[] {
  const paths = [...files.keys()]
  const exists = (target: string) => paths.some((path) => path === target || path.startsWith(`${target}/`))
  return [...files]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !exists(posix.join(posix.dirname(path), link).replace(/\/$/, '')))
        .map((link) => ({ offender: `${path} → ${link}`, because: 'there is no such file' })),
    )
}
