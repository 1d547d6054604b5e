import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt'])
/** Below this many bytes the packet is no smaller for compressing. */
const WORTH_COMPRESSING = 1024

/** Writes `.br` and `.gz` beside each text file of the build, once and at full strength, and lists the sizes. */
export function precompressPlugin(): Plugin {
  let folder = ''
  return {
    name: 'scorecard:precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const files = await readdir(folder, { recursive: true, withFileTypes: true })
        const paths = files
          .filter((file) => file.isFile() && TEXT.has(extname(file.name)))
          .map((file) => join(file.parentPath, file.name))
        const lines = await Promise.all(paths.map((path) => precompress(path, folder)))
        this.info(`\n${lines.toSorted().join('\n')}`)
      },
    },
  }
}

async function precompress(path: string, folder: string): Promise<string> {
  const content = await readFile(path)
  const name = relative(folder, path).padEnd(48)
  if (content.length < WORTH_COMPRESSING) return `${name} ${kilobytes(content.length)}`
  const brotli = await promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  const zipped = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)])
  return `${name} ${kilobytes(content.length)} ${kilobytes(brotli.length)} br ${kilobytes(zipped.length)} gz`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10)
}
