import { openAsBlob } from 'node:fs'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Uploads } from './uploads.ts'

/** Files wait in a folder, each under its id, and are read from there without being held in memory. */
export function fileUploads(folder: string): Uploads {
  const path = (id: string) => join(folder, `${id}.upload`)
  return {
    async keep(id, body, most) {
      await mkdir(folder, { recursive: true })
      const file = await open(path(id), 'wx')
      let bytes = 0
      const reader = body.getReader()
      try {
        for (;;) {
          const { value, done } = await reader.read()
          if (done) return 'kept'
          bytes += value.length
          if (bytes > most) break
          // Not `write`, which on a disk that fills keeps a part and says so only in its result.
          await file.writeFile(value)
        }
      } catch (error) {
        await rm(path(id), { force: true })
        throw error
      } finally {
        reader.releaseLock()
        await file.close()
      }
      await body.cancel()
      await rm(path(id), { force: true })
      return 'tooLarge'
    },
    async open(id) {
      try {
        return await openAsBlob(path(id))
      } catch {
        return undefined
      }
    },
    remove: (id) => rm(path(id), { force: true }),
    async ids() {
      const names = await readdir(folder).catch(() => [])
      return names.flatMap((name) => (name.endsWith('.upload') ? [name.slice(0, -'.upload'.length)] : []))
    },
  }
}
