import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportDocument } from '../../papers/report/reportDocument.ts'
import { typstSource } from '../../papers/report/typst/typstSource.ts'
import { typefaceFiles } from './typefaces.ts'

/** There is no typesetter for this kind of machine: said in words, for whoever asked for the paper. */
export class NoTypesetter extends Error {
  constructor(cause: unknown) {
    super(
      `No PDF can be made on this machine (${process.platform} ${process.arch}): its typesetter is not installed. Ask for the paper as a Word document instead, or install the product again with its optional packages.`,
      { cause },
    )
    this.name = 'NoTypesetter'
  }
}

/**
 * The paper as PDF/UA-1 in our own typefaces, kept in the folder given. The same paper is the same bytes: it is dated by
 * its as-at date. Nothing is fetched. Setting itself holds the thread for as long as it takes. Throws NoTypesetter where
 * the machine has none, and otherwise only where the typesetter refuses what we wrote, which is our fault.
 */
export async function pdfOf(document: ReportDocument, facesFolder: string): Promise<Uint8Array> {
  const folder = resolve(facesFolder)
  const compiler = await compilerOf(folder)
  const { source, files } = typstSource(document)
  try {
    for (const [name, bytes] of Object.entries(files))
      compiler.mapShadow(join(folder, name), Buffer.from(bytes))
    const compiled = compiler.compile({ mainFileContent: source })
    const set = compiled.result
    if (set === null)
      throw new Error('The paper could not be set.', { cause: compiled.takeDiagnostics()?.shortDiagnostics })
    return compiler.pdf(set, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(document.asAt) / 1000 })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(KEPT_PAPERS)
  }
}

/** What was worked out for this many papers before is kept for the next. */
const KEPT_PAPERS = 2

const compilers = new Map<string, Promise<NodeCompiler>>()

function compilerOf(folder: string): Promise<NodeCompiler> {
  const known = compilers.get(folder)
  if (known) return known
  const made = madeCompiler(folder)
  compilers.set(folder, made)
  made.catch(() => compilers.delete(folder))
  return made
}

async function madeCompiler(folder: string): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch((error: unknown) => {
    throw new NoTypesetter(error)
  })
  await mkdir(folder, { recursive: true })
  const files = await typefaceFiles(folder)
  const folders = [...new Set(files.map((file) => dirname(file)))]
  return typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: folders }] })
}
