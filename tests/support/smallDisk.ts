import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'

/** A disk of a few megabytes in memory, that can be filled and made read-only without harm. */
export type SmallDisk = { readonly path: string; mountAgain(options: string): void; remove(): void }

function smallDisk(options: string): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'scorecard-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'pipe' })
  return {
    path,
    mountAgain: (changed) =>
      void execFileSync('mount', ['-o', `remount,${changed}`, path], { stdio: 'pipe' }),
    remove() {
      execFileSync('umount', ['--lazy', path], { stdio: 'pipe' })
      rmSync(path, { recursive: true, force: true })
    },
  }
}

const canMount = (() => {
  try {
    smallDisk('size=1m').remove()
    return true
  } catch {
    return false
  }
})()

/** A suite that needs a disk of its own. Where none may be mounted it is skipped by name. */
export function describeOnSmallDisk(
  title: string,
  suite: (mounted: (options: string) => SmallDisk) => void,
): void {
  if (canMount) describe(title, () => suite(smallDisk))
  else describe.skip(`${title} (no disk can be mounted here: run as root)`, () => suite(smallDisk))
}
