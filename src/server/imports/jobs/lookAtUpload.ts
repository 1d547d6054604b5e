import { lookAtTable, type TableLook } from '../lookAtTable.ts'
import { FileRefused } from '../table/fileRefused.ts'
import { openTable } from '../table/openTable.ts'
import type { JobContext } from './jobContext.ts'

/** What the file looks like, or a sentence that says why it cannot be read. */
export type UploadLook = TableLook | { readonly unreadable: string }

export async function lookAtUpload({ uploads }: JobContext, uploadId: string): Promise<UploadLook> {
  const file = await uploads.open(uploadId)
  if (!file) return { unreadable: 'The file is no longer here. Send it again.' }
  try {
    return await lookAtTable(await openTable(file))
  } catch (error) {
    if (error instanceof FileRefused) return { unreadable: error.message }
    throw error
  }
}
