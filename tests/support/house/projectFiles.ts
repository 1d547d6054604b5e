import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'

/** Project path, with forward slashes, to the text of the file. */
export type Files = ReadonlyMap<string, string>

const NOT_TEXT = new Set([
  '.woff2',
  '.png',
  '.jpg',
  '.ico',
  '.xlsx',
  '.pdf',
  '.gz',
  '.br',
  '.sqlite',
  '.wasm',
])
const WITHOUT_GIT = ['*.*', '.ci/*', '{src,mocks,tests,bench,docs,public}/**/*']

/** Every file that is in the project or about to be: tracked, or new and not ignored. One that is no text is ''. */
export function projectFiles(): Files {
  const files = listed().filter((path) => existsSync(path) && statSync(path).isFile())
  return new Map(files.map((path) => [path, NOT_TEXT.has(extname(path)) ? '' : readFileSync(path, 'utf8')]))
}

/** The files whose path matches. */
export function filesAt(pattern: RegExp, files: Files): Files {
  return new Map([...files].filter(([path]) => pattern.test(path)))
}

function listed(): string[] {
  try {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    return execFileSync('git', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\0')
      .filter((path) => path !== '')
  } catch {
    return globSync(WITHOUT_GIT).map((path) => path.replaceAll('\\', '/'))
  }
}
