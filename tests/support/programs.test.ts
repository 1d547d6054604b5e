import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstProgram } from './programs.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-programs-'))
  for (const version of ['9', '15', '17']) {
    await mkdir(join(folder, version))
    await writeFile(join(folder, version, 'postgres'), '')
    await chmod(join(folder, version, 'postgres'), version === '17' ? 0o644 : 0o755)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a program looked for', () => {
  test('is found at its newest version that can be run', () => {
    expect(firstProgram([join(folder, '*/postgres')])).toBe(join(folder, '15', 'postgres'))
  })

  test('is found where it is named first', () => {
    expect(firstProgram([join(folder, '9/postgres'), join(folder, '*/postgres')])).toBe(
      join(folder, '9/postgres'),
    )
  })

  test('is null where there is none', () => {
    expect(firstProgram([join(folder, 'chromium'), join(folder, '*/chromium')])).toBeNull()
  })
})
