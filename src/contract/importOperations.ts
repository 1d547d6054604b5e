import { z } from 'zod'
import * as imports from './imports.ts'
import { op } from './operation.ts'

/** Far more than are kept of one file. */
const LAST_REFUSAL = 100_000_000

export const importOperations = {
  uploadFile: op('post', '/api/uploads', 'Figures in', 'Send a CSV or XLSX file to be read', {
    needs: 'importFigures',
    writes: {
      adds: 'A file to be read. Nothing of it is recorded; one nobody goes on with is cleared away.',
    },
    query: z.object({ fileName: z.string().min(1).max(255) }),
    upload: true,
    response: imports.fileReading,
    success: 201,
    refusals: [409, 413, 415, 422],
  }),
  startImport: op('post', '/api/imports', 'Figures in', 'Read an uploaded file into a preview', {
    needs: 'importFigures',
    writes: { adds: 'A preview. It records nothing, so a second one changes nothing.' },
    body: imports.startImport,
    response: imports.importState,
    success: 202,
    refusals: [404, 409, 422],
  }),
  getImport: op(
    'get',
    '/api/imports/{importId}',
    'Figures in',
    'How an import stands: progress, then its preview',
    {
      needs: 'importFigures',
      query: z.object({ refusedFrom: z.coerce.number().int().min(0).max(LAST_REFUSAL).optional() }),
      response: imports.importState,
      refusals: [404, 422],
    },
  ),
  acceptImport: op(
    'post',
    '/api/imports/{importId}/accept',
    'Figures in',
    'Record everything accepted at the preview, or nothing',
    {
      needs: 'importFigures',
      writes: { changes: 'the preview that was looked at' },
      response: imports.importState,
      success: 202,
      refusals: [404, 409],
    },
  ),
  cancelImport: op(
    'delete',
    '/api/imports/{importId}',
    'Figures in',
    'Cancel an import; nothing of it is kept',
    {
      needs: 'importFigures',
      writes: {
        adds: 'The end of a preview of which nothing has been recorded; refused once it is being recorded.',
      },
      response: imports.importState,
      refusals: [404, 409],
    },
  ),
  listMappings: op('get', '/api/import-mappings', 'Figures in', 'Saved ways of reading a file', {
    needs: 'importFigures',
    response: z.array(imports.savedMapping),
  }),
  saveMapping: op('post', '/api/import-mappings', 'Figures in', 'Save a way of reading a file under a name', {
    needs: 'importFigures',
    writes: { changes: 'the way of reading saved under that name' },
    body: imports.saveMapping,
    response: imports.savedMapping,
    success: 201,
    refusals: [409, 422],
  }),
} as const
