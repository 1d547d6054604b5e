import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstProgram, onPath } from './programs.ts'

const info = firstProgram(onPath('pdfinfo'))
const toText = firstProgram(onPath('pdftotext'))

/** Why no PDF can be read back here, with how to put that right; empty when it can. */
export const pdfAbsence: string =
  info === null || toText === null ? 'no poppler here: install it (apt-get install poppler-utils)' : ''

/** What pdfinfo says of a PDF: its properties, or with "-struct-text" its tags and the text in them. */
export const pdfInfo = (pdf: Uint8Array, ...options: string[]): string =>
  withFile(pdf, (path) => outputOf(info, [...options, path]))

/** The words of a PDF in the order they are written, as a reader of it would find them. */
export const pdfText = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => outputOf(toText, ['-raw', '-enc', 'UTF-8', path, '-']))

function withFile(pdf: Uint8Array, read: (path: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, pdf)
    return read(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function outputOf(program: string | null, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program ?? '', options, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return stdout
}
