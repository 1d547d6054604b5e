import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe } from 'vitest'
import { storesSuite } from '../support/storesSuite.ts'

const PROGRAM = './sqlite-wasm/jswasm/sqlite3.wasm'

let program: Uint8Array
beforeAll(async () => {
  // SQLite's own JavaScript asks a browser's globals where it was loaded from.
  Object.assign(globalThis, { self: globalThis, location: new URL('http://127.0.0.1/') })
  program = await readFile(fileURLToPath(new URL(PROGRAM, import.meta.resolve('@sqlite.org/sqlite-wasm'))))
})

describe('a store on SQLite compiled to WebAssembly', () => {
  storesSuite(async () => {
    const { openWasmDatabase } = await import('../../mocks/wasmDatabase.ts')
    const database = await openWasmDatabase({ wasmBinary: program })
    return { database, remove: () => database.close() }
  })
})
