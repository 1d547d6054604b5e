/** The part of SQLite's own JavaScript that `wasmDatabase.ts` uses; the package ships no types. */
declare module '@sqlite.org/sqlite-wasm' {
  type Value = string | number | bigint | null | Uint8Array
  export interface WasmStatement {
    readonly columnCount: number
    bind(values: readonly unknown[]): this
    step(): boolean
    get(into: Record<string, Value>): Record<string, Value>
    reset(alsoClearBinds?: boolean): this
    finalize(): void
  }
  export interface WasmConnection {
    prepare(sql: string): WasmStatement
    exec(sql: string): this
    changes(): number
    selectValue(sql: string): Value | undefined
    close(): void
  }
  interface Sqlite3 {
    readonly oo1: { readonly DB: new (fileName: string, flags: string) => WasmConnection }
  }
  export default function sqlite3InitModule(options?: { wasmBinary?: Uint8Array }): Promise<Sqlite3>
}
