import { decimalText } from '../../contract/shapes.ts'
import { parseIsoDate } from '../../domain/time/isoDate.ts'
import { distinctTexts, NAMED_AT_MOST, type CheckedStore, type StoreCheck } from './storeCheck.ts'

/** Columns that hold figures, in whichever table: a figure is text, so that no digit is lost. */
const FIGURES = new Set(['value', 'low', 'high', 'expected_without', 'tolerance_amount', 'dead_band_amount'])
/** Columns that hold a date of the calendar, in whichever table. */
const isDate = (column: string) =>
  column.endsWith('_on') ||
  ['date', 'own_date', 'period_start', 'period_end', 'in_force_from'].includes(column)
const isInstant = (column: string) => column.endsWith('_at')
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export const decimalCheck: StoreCheck = {
  rule: 'every figure is a decimal number, written out',
  wrong: (store) =>
    everywhere(
      store,
      (column) => FIGURES.has(column),
      (text) => decimalText.safeParse(text).success,
    ),
}

export const dateCheck: StoreCheck = {
  rule: 'every date is one of the calendar',
  wrong: (store) => everywhere(store, isDate, (text) => parseIsoDate(text) !== undefined),
}

export const instantCheck: StoreCheck = {
  rule: 'every time of record is an instant in UTC',
  wrong: (store) =>
    everywhere(store, isInstant, (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text))),
}

/** Texts in columns so named that are not what they should be; a column that holds no text is another thing's. */
async function everywhere(
  store: CheckedStore,
  isMeant: (column: string) => boolean,
  isRight: (text: string) => boolean,
): Promise<string[]> {
  const wrong: string[] = []
  for (const { name, columns } of store.tables)
    for (const column of columns) {
      if (!column.isText || !isMeant(column.name)) continue
      for await (const text of distinctTexts(store, name, column.name)) {
        if (isRight(text)) continue
        wrong.push(`${name} has “${text}” in ${column.name}.`)
        if (wrong.length >= NAMED_AT_MOST) return wrong
      }
    }
  return wrong
}
