import { dumpLines, type DumpFoot, type DumpHead } from './dumpLines.ts'
import { DumpBroken, readDump, type DumpPart } from './readDump.ts'
import type { StoreFilling } from './storeFilling.ts'

/**
 * Makes a store from a dump's text, then reads it back: it is put in its place only when what it holds comes to the same
 * hash. `begin` makes the store empty, with the schema the dump is of.
 */
export async function fillStore(
  texts: AsyncIterable<string>,
  begin: (head: DumpHead) => Promise<StoreFilling>,
): Promise<DumpFoot> {
  let filling: StoreFilling | null = null
  try {
    let head: DumpHead | null = null
    let foot: DumpFoot | null = null
    let into: (part: DumpPart) => Promise<void> = async () => undefined
    for await (const part of readDump(texts)) {
      if (part.part === 'head') {
        head = part.head
        filling = await begin(head)
        into = intoTables(filling)
      } else if (part.part === 'foot') foot = part.foot
      else await into(part)
    }
    if (!filling || !head || !foot) throw new DumpBroken('The backup has no beginning.')
    const readBack = await footOf(filling, head)
    if (readBack.sha256 !== foot.sha256)
      throw new Error(`What was restored (${readBack.rows} rows) does not read back as it was written`)
    await filling.finish()
    return foot
  } catch (error) {
    await filling?.giveUp()
    throw error
  }
}

function intoTables(filling: StoreFilling): (part: DumpPart) => Promise<void> {
  const byName = new Map(filling.tables.map((table) => [table.name, table]))
  let current: { table: StoreFilling['tables'][number]; columns: readonly string[] } | null = null
  return async (part) => {
    if (part.part === 'table') {
      const table = byName.get(part.table.table)
      if (!table)
        throw new DumpBroken(`The backup has a table ${part.table.table}, which its release never had.`)
      current = { table, columns: part.table.columns }
    } else if (part.part === 'rows' && current)
      await filling.insert(current.table, current.columns, part.rows)
    else if (part.part === 'tableEnd' && current && part.end.nextNumber !== null)
      await filling.numberFrom(current.table, part.end.nextNumber)
  }
}

async function footOf(filling: StoreFilling, { madeAt }: DumpHead): Promise<DumpFoot> {
  const lines = dumpLines(await filling.reading(), madeAt)
  for (;;) {
    const next = await lines.next()
    if (next.done) return next.value
  }
}
