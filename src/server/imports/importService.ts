import type { UploadLook } from './jobs/lookAtUpload.ts'
import type { Uploads } from './uploads.ts'

/**
 * What the API is given to bring files in. `preview` and `accept` go on after they are called; how they stand is in
 * the store. They never reject: what goes wrong stands there too.
 */
export type ImportService = {
  readonly uploads: Uploads
  /** Largest file taken, in bytes. */
  readonly mostBytes: number
  look(uploadId: string): Promise<UploadLook>
  preview(importId: string): Promise<void>
  accept(importId: string): Promise<void>
  /** Clears what ended imports left behind. */
  clear(): Promise<void>
  close(): Promise<void>
}
