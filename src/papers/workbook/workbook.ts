import { archive } from '../archive.ts'
import type { Pack } from '../pack.ts'
import { odsParts } from './ods/odsParts.ts'
import { packWorkbook } from './packWorkbook.ts'
import { xlsxParts } from './xlsx/xlsxParts.ts'

/** The view as an Excel workbook, its tables marked up and its charts native. */
export async function workbookXlsx(pack: Pack): Promise<Uint8Array> {
  const workbook = packWorkbook(pack)
  return archive(xlsxParts(workbook), workbook.asAt)
}

/** The same workbook as an OpenDocument spreadsheet. */
export async function workbookOds(pack: Pack): Promise<Uint8Array> {
  const workbook = packWorkbook(pack)
  return archive(odsParts(workbook), workbook.asAt)
}
