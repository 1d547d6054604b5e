import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct } from './serverProcess.ts'

const LISTENING = `
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
mkdirSync(process.env.SCORECARD_DATA)
const server = createServer((_request, response) => response.end(process.argv.slice(2).join()))
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log('Partnership Scorecard is ready at http://127.0.0.1:' + server.address().port)
})`
const POLITE = `${LISTENING}\nprocess.on('SIGTERM', () => { server.closeAllConnections(); server.close() })`

let folder: string
const program = async (name: string, source: string) => {
  const path = join(folder, name)
  await writeFile(path, source)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-programs-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a product under test', () => {
  test('is reached where it says it is ready, with its arguments, and its folder goes with it', async () => {
    const product = await startProduct({ program: await program('polite.mjs', POLITE), empty: true })
    expect(await (await fetch(product.url)).text()).toBe('--empty')
    expect(existsSync(product.dataFolder)).toBe(true)
    await product.stop()
    expect(existsSync(dirname(product.dataFolder))).toBe(false)
  })

  test('that dies of SIGTERM instead of ending by itself fails its test', async () => {
    const product = await startProduct({ program: await program('rude.mjs', LISTENING) })
    await expect(product.stop()).rejects.toThrow('ended with SIGTERM')
  })

  test('that ends before it is ready fails its test with what it printed', async () => {
    const broken = await program('broken.mjs', "console.error('no such database'); process.exit(3)")
    await expect(startProduct({ program: broken })).rejects.toThrow(/ended with 3 before.*\nno such database/)
  })
})
