/** The part of SQLite's own JavaScript that `wasmDatabase.ts` uses; the package ships no types. */
declare module '@sqlite.org/sqlite-wasm' {
  type Pointer = number
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
    readonly pointer: Pointer
    /** Throws what the result code of a call of `capi` says, unless it went well. */
    checkRc(resultCode: number): void
    prepare(sql: string): WasmStatement
    exec(sql: string): this
    changes(): number
    selectValue(sql: string): Value | undefined
    close(): void
  }
  export interface Sqlite3 {
    readonly oo1: { readonly DB: new (fileName: string, flags: string) => WasmConnection }
    readonly wasm: { allocFromTypedArray(bytes: Uint8Array): Pointer }
    readonly capi: {
      readonly SQLITE_DESERIALIZE_FREEONCLOSE: number
      readonly SQLITE_DESERIALIZE_RESIZEABLE: number
      sqlite3_deserialize(
        connection: Pointer,
        schema: string,
        content: Pointer,
        size: number,
        allocated: number,
        flags: number,
      ): number
    }
  }
  export default function sqlite3InitModule(options?: { wasmBinary?: Uint8Array }): Promise<Sqlite3>
}
