import type { StoreTable } from '../database/catalogue.ts'
import type { Cell, StoreReading } from './storeReading.ts'

/** A store being made anew from a dump: nobody sees any of it before `finish`, and nothing of it is left after `giveUp`. */
export type StoreFilling = {
  readonly tables: readonly StoreTable[]
  insert(table: StoreTable, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void>
  numberFrom(table: StoreTable, next: number): Promise<void>
  /** What has been filled in, read again; for as long as the filling goes on. */
  reading(): Promise<StoreReading>
  /** Brings it to this release's schema and puts it in its place. */
  finish(): Promise<void>
  giveUp(): Promise<void>
}
