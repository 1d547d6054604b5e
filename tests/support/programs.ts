import { accessSync, constants, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of these paths or glob patterns at which there is a program we may run; null when there is none. */
export function firstProgram(candidates: readonly string[]): string | null {
  const paths = candidates.flatMap((candidate) =>
    /[*?]/.test(candidate) ? globSync(candidate).toSorted(newestFirst) : [candidate],
  )
  return paths.find(isRunnable) ?? null
}

/** Where a program of this name would lie in each folder of PATH, in order. */
export function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => folder !== '').map((folder) => join(folder, name))
}

/** Version 17 before version 9: numbers in the path are compared as numbers. */
function newestFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true })
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
